package kessai.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CardholderIdTest {

    /** The vector of set-protocol 10, which was computed elsewhere. */
    @Test
    void aCardholderIsKnownByADigestOfTheCard() {
        var id = CardholderId.of(TestPki.PAN, TestPki.EXPIRY, TestPki.PAN_SECRET);

        assertThat(id.value()).isEqualTo("+cMtKahJW6TZxx0eGG5GMpkWV4mCK6qu9a3wQO/bSMY=");
    }
}

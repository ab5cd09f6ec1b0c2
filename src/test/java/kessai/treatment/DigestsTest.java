package kessai.treatment;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import kessai.certificate.TestPki;
import kessai.der.Bytes;
import kessai.der.Der;
import kessai.set.ContentTypes;
import kessai.set.Xid;
import org.junit.jupiter.api.Test;

/** The vectors of set-protocol 3.2 and 10, which were computed elsewhere. */
class DigestsTest {

    @Test
    void aDigestNamesWhatItIsOf() {
        var digest = Digests.dd(ContentTypes.HOD_INPUT, "abc".getBytes(US_ASCII));

        assertThat(Bytes.of(Der.encode(digest)))
                .isEqualTo(Bytes.ofHex("303c020100300d0609608648016503040201050030060604672a00070420"
                        + "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
    }

    @Test
    void theStainIsTheXidUnderTheCardsSecret() {
        var xid = new Xid(Bytes.ofHex("47abbb4fe7052f7b2204732d413d3200e857c3d8"));

        assertThat(Digests.transStain(xid, TestPki.CARD_SECRET).value())
                .isEqualTo(Bytes.ofHex("bffcf294c5290377ed06f9d90abaec3d84297f7db5b2727fc9b048b5df1d3591"));
    }

    @Test
    void aValueIsDigestedWithTagAndLength() {
        assertThat(Digests.dd(ContentTypes.PI_DATA, Note.ONE))
                .isEqualTo(Digests.dd(
                        ContentTypes.PI_DATA,
                        Bytes.ofHex("300802010104036f6e65").toByteArray()));
    }

    @Test
    void aThumbprintIsOfWhatTheAuthoritySigned() throws Exception {
        var certificate = TestPki.hierarchy().rootCertificate();

        assertThat(Digests.thumb(certificate).thumbprint().value())
                .isEqualTo(Digests.h(certificate.getTBSCertificate()));
    }
}

package kessai.set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import kessai.der.Bytes;
import kessai.der.Der;
import kessai.der.Undecodable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MessageTest {

    static Class<?>[] messages() {
        return Message.class.getPermittedSubclasses();
    }

    @ParameterizedTest
    @MethodSource("messages")
    void everyMessageHasADer(Class<?> message) {
        assertThatCode(() -> Der.decode(message, new byte[] {5, 0}))
                .as("a good declaration refuses NULL; a bad one fails otherwise")
                .satisfiesAnyOf(fault -> assertThat(fault).isInstanceOf(Undecodable.class), none -> assertThat(none)
                        .isNull());
    }

    @Test
    void secretsDoNotPrintThemselves() {
        PanData card = new PanData(
                new Pan("4111111111111111"),
                new CardExpiry("202912"),
                Secret.ZERO,
                new Nonce(Bytes.ofHex("d53b3924f9ab2fa6a71857f8443f87d5e04ce5d0")));

        assertThat(card)
                .hasToString("PanData[pan=Pan[************1111], cardExpiry=CardExpiry[hidden],"
                        + " panSecret=Secret[hidden], exNonce=Nonce[hidden]]");
    }
}

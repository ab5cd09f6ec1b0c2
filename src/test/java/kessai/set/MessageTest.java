package kessai.set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import kessai.der.Bytes;
import kessai.der.Der;
import kessai.der.Encoded;
import kessai.der.Oid;
import kessai.der.Undecodable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MessageTest {

    private static final PanData CARD = new PanData(
            new Pan("4111111111111111"),
            new CardExpiry("202912"),
            Secret.ZERO,
            new Nonce(Bytes.ofHex("d53b3924f9ab2fa6a71857f8443f87d5e04ce5d0")));

    static List<Class<?>> structures() {
        return Catalogue.structures();
    }

    /** A declaration without a DER fails otherwise, before the octets are looked at. */
    @ParameterizedTest
    @MethodSource("structures")
    void everyMessageHasADer(Class<?> structure) {
        assertThatThrownBy(() -> Der.decode(structure, new byte[0]))
                .isInstanceOf(Undecodable.class)
                .hasMessage(structure.getSimpleName() + ": is cut short at octet 0");
    }

    @Test
    void theCatalogueReachesWhatIsSignedAndSealed() {
        assertThat(structures())
                .contains(
                        Message.class,
                        PInitReq.class,
                        PiTbs.class,
                        PanToken.class,
                        AuthTokenData.class,
                        AuthCode.class);
    }

    @Test
    void secretsDoNotPrintThemselves() {
        assertThat(CARD)
                .hasToString("PanData[pan=Pan[************1111], cardExpiry=CardExpiry[hidden],"
                        + " panSecret=Secret[hidden], exNonce=Nonce[hidden]]");
        assertThat(new Pan("41111111111")).hasToString("Pan[***********]");
        assertThat(GoldenParts.BACK_KEY).hasToString("BackKeyData[hidden]");
    }

    @Test
    void aDigestIsWrittenAsTheSpecificationSays() {
        String sha256OfAbc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        DetachedDigest digest =
                DetachedDigest.of(AlgorithmIdentifier.SHA_256, ContentTypes.HOD_INPUT, Bytes.ofHex(sha256OfAbc));

        assertThat(Bytes.of(Der.encode(digest)))
                .hasToString("303c020100300d0609608648016503040201050030060604672a00070420" + sha256OfAbc);
    }

    @Test
    void aCriticalExtensionThatNobodyKnowsIsFound() {
        Oid known = new Oid("2.23.42.1.3");
        Oid unknown = new Oid("2.23.42.1.99");
        Encoded nothing = Encoded.of(new byte[] {5, 0});
        MsgExtensions extensions = new MsgExtensions(
                List.of(new MsgExtension(known, true, nothing), new MsgExtension(unknown, false, nothing)));

        assertThat(extensions.unrecognized(Set.of(known))).isEmpty();
        assertThat(extensions.unrecognized(Set.of())).isEqualTo(Optional.of(known));
    }

    @Test
    void anErrorHoldsNoMoreThanItMay() {
        assertThat(BadWrapper.beginningOf(new byte[30_000]).octets().size()).isEqualTo(20_000);
        assertThat(BadWrapper.beginningOf(new byte[] {48, 3}).octets()).isEqualTo(Bytes.ofHex("3003"));
        assertThat(BadWrapper.beginningOf(new byte[0]).octets()).isEqualTo(Bytes.ofHex("00"));
    }

    @Test
    void amountsAndRatiosAreNumbers() {
        assertThat(GoldenParts.PRICE.value()).isEqualByComparingTo("129.50");
        assertThat(FloatingPoint.ratio(GoldenParts.PRICE.value(), GoldenParts.PRICE.value())
                        .value())
                .isEqualByComparingTo("1");
        assertThat(FloatingPoint.ratio(GoldenParts.NOTHING.value(), GoldenParts.PRICE.value()))
                .isEqualTo(GoldenContents.ratio(0, 0));
    }
}

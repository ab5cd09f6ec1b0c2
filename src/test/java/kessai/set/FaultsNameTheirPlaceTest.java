package kessai.set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.stream.Stream;
import kessai.der.Bytes;
import kessai.der.Der;
import kessai.der.Undecodable;
import kessai.der.UnknownAlternative;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FaultsNameTheirPlaceTest {

    private static final String P_INIT_REQ =
            Bytes.of(Der.encode(GoldenMessages.P_INIT_REQ_WITH_EXTENSIONS)).toString();

    /** In the encoding of a PInitReq, the first of these octets becomes the second. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            8003c1c2c3                   | 8203c1c2c3                       | messageHeader.messageIds.xid: XID has size 3, expected 20 to 20
            8003c1c2c3                   | 9903c1c2c3                       | messageHeader.messageIds: does not have [25] as component 0
            1a0a4b6573736169             | 1a0a4b6573730069                 | messageHeader.swIdent: has characters that VisibleString does not have
            1a02656e                     | 0c02656e                         | message.PInitReq.language: expected VisibleString, found UTF8String
            0403c1c2c38001a1             | 0403c1c2c38301a1                 | message.PInitReq.challC: expected OCTET STRING, found [3]
            1206343131313131             | 1206343178313131                 | message.PInitReq.bin: has characters that NumericString does not have
            1206343131313131             | 1206343120313131                 | message.PInitReq.bin: BIN has characters that are no digits
            1a09566973613a476f6c64       | 0c09566973613a476f6c64           | message.PInitReq.brandId: expected VisibleString, found UTF8String
            0101ffa003020105             | 010100a003020105                 | message.PInitReq.piRqExtensions[0].critical: is written although it is the default
            """)
    void inAMessage(String written, String changed, String fault) {
        assertThat(P_INIT_REQ).contains(written);

        byte[] der = HexFormat.of().parseHex(P_INIT_REQ.replaceFirst(written, changed));

        assertThatThrownBy(() -> Der.decode(MessageWrapper.class, der))
                .isInstanceOf(Undecodable.class)
                .hasMessageStartingWith("MessageWrapper." + fault);
    }

    @Test
    void aMalformedTimeIsNamedByItsOctet() {
        byte[] der = HexFormat.of().parseHex(P_INIT_REQ.replaceFirst("323032363131", "323032363133"));

        assertThatThrownBy(() -> Der.decode(MessageWrapper.class, der))
                .hasMessage("MessageWrapper: has a malformed GeneralizedTime at octet 9");
    }

    static Stream<Arguments> structures() {
        return Stream.of(
                fault(CertThumb.class, "3000", "CertThumb.digestAlgorithm: is missing"),
                fault(Inputs.class, "300430003000", "Inputs.hod.version: is missing"),
                fault(CurrencyAmount.class, "300802020348020132", "CurrencyAmount: "),
                fault(CurrencyAmount.class, "300b02020000020232960201fe", "CurrencyAmount: "),
                fault(CurrencyAmount.class, "300b02020348020280000201fe", "CurrencyAmount: amount is negative"),
                fault(
                        CurrencyAmount.class,
                        "300b020203e8020232960201fe",
                        "CurrencyAmount: currency is outside 1 to 999"),
                fault(
                        CurrencyAmount.class,
                        "300b02020348020232960201e1",
                        "CurrencyAmount: amtExp10 is outside -30 to 30"),
                fault(LocalId.class, "0400", "LocalId: LocalID has size 0, expected 1 to 20"),
                fault(LocalId.class, "0415" + "00".repeat(21), "LocalId: LocalID has size 21, expected 1 to 20"),
                fault(Xid.class, "0413" + "00".repeat(19), "Xid: XID has size 19, expected 20 to 20"),
                fault(BrandId.class, "1a00", "BrandId: BrandID has size 0, expected 1 to 40"),
                fault(BrandId.class, "1a29" + "41".repeat(41), "BrandId: BrandID has size 41, expected 1 to 40"),
                fault(BrandId.class, "1e020041", "BrandId: is not in canonical DER"),
                fault(Pan.class, "1214" + "34".repeat(20), "Pan: PAN has size 20, expected 1 to 19"),
                fault(CardExpiry.class, "1206323032393133", "CardExpiry: CardExpiry's month is outside 1 to 12"),
                fault(PResPayload.class, "30030a0108", "PResPayload.completionCode: has a number that is no"),
                fault(BackKeyData.class, "300730030601000400", "BackKeyData: backKey has size 0, expected 1 to 32"),
                fault(Recurring.class, "3014020200ff180f32303237313132333030303030305a", "Recurring"));
    }

    @ParameterizedTest
    @MethodSource("structures")
    void inAStructure(Class<?> structure, String hex, String fault) {
        assertThatThrownBy(() -> Der.decode(structure, HexFormat.of().parseHex(hex)))
                .isInstanceOf(Undecodable.class)
                .hasMessageStartingWith(fault);
    }

    @Test
    void anUnknownMessageIsToldFromABadOne() {
        byte[] der = HexFormat.of().parseHex(P_INIT_REQ.replaceFirst("(a081..)a0(81..3081)", "$1b2$2"));

        assertThatThrownBy(() -> Der.decode(MessageWrapper.class, der))
                .isInstanceOf(UnknownAlternative.class)
                .hasMessage("MessageWrapper.message: expected an alternative of Message, found [18]");
        assertThat(Der.decode(UnreadWrapper.class, der).messageHeader()).isEqualTo(GoldenParts.HEADER);
    }

    @Test
    void aFaultQuotesNothing() {
        String secret = "1206343178313131";

        assertThatThrownBy(() -> Der.decode(Pan.class, HexFormat.of().parseHex(secret)))
                .hasMessage("Pan: has characters that NumericString does not have");
    }

    private static Arguments fault(Class<?> structure, String hex, String fault) {
        return Arguments.of(structure, hex, fault);
    }
}

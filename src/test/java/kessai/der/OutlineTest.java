package kessai.der;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutlineTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            ''              | is cut short at octet 0
            30              | is cut short at octet 1
            3005020101      | has a value that is cut short at octet 2
            3002020201      | has a value that is cut short at octet 4
            050000          | is followed by 1 octets
            30800000        | has an indefinite or too great length at octet 1
            3081020500      | has a length in more octets than needed at octet 1
            308200800500    | has a length in more octets than needed at octet 1
            30847fffffff    | has an indefinite or too great length at octet 1
            0000            | has a value without a tag at octet 0
            bf8181818100    | has a tag that is too long at octet 0
            1f0500          | has a malformed value at octet 0
            02020005        | has a malformed INTEGER at octet 0
            010101          | is not in canonical DER (differs at octet 2)
            2403040101      | is not in canonical DER (differs at octet 0)
            3106020102020101| is not in canonical DER (differs at octet 4)
            3005090380fb05 | has a malformed value at octet 2
            """)
    void whatIsNotCanonicalIsRefused(String hex, String reason) {
        assertThatThrownBy(() -> Encoded.of(HexFormat.of().parseHex(hex)))
                .isInstanceOf(Undecodable.class)
                .hasMessage("Encoded: " + reason);
    }

    @Test
    void valuesAreNestedSoDeepAndNoDeeper() {
        assertThat(Encoded.of(nested(Outline.DEPTH_MAX)).size()).isEqualTo(2 * Outline.DEPTH_MAX);
        assertThatThrownBy(() -> Encoded.of(nested(Outline.DEPTH_MAX + 1)))
                .hasMessage("Encoded: is nested more than 48 deep");
    }

    @Test
    void thereAreSoManyValuesAndNoMore() {
        assertThat(Encoded.of(nulls(Outline.COUNT_MAX - 1)).size()).isEqualTo(2 * Outline.COUNT_MAX + 2);
        assertThatThrownBy(() -> Encoded.of(nulls(Outline.COUNT_MAX)))
                .hasMessage("Encoded: has more than 16384 values");
    }

    @Test
    void whatIsTooLongIsNotLookedAt() {
        assertThatThrownBy(() -> Encoded.of(new byte[Der.SIZE_MAX + 1]))
                .hasMessage("Encoded: has 262145 octets, at most 262144 are read");
    }

    private static byte[] nested(int depth) {
        byte[] der = new byte[2 * depth];
        for (int i = 0; i < depth; i++) {
            der[2 * i] = 0x30;
            der[2 * i + 1] = (byte) (2 * (depth - 1 - i));
        }
        return der;
    }

    private static byte[] nulls(int count) {
        byte[] der = new byte[2 * count + 4];
        der[0] = 0x30;
        der[1] = (byte) 0x82;
        der[2] = (byte) (2 * count >> 8);
        der[3] = (byte) (2 * count);
        for (int i = 4; i < der.length; i += 2) {
            der[i] = 5;
        }
        return der;
    }
}

package kessai.der;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DerTest {

    record Amount(int currency, BigInteger amount, int exponent) {}

    record Sample(
            @Default(0) int revision,
            @Tag(0) Optional<Bytes> octets,
            @Tag(1) Shape shape,
            @Text(Alphabet.VISIBLE_OR_BMP) List<String> names,
            @Default(1) boolean shown,
            Optional<Instant> at) {}

    sealed interface Shape permits Circle, Square {}

    @Tag(value = 0, explicit = true)
    @Transparent
    record Circle(int radius) implements Shape {}

    @Tag(1)
    record Square(int side, @Tag(2) Encoded colour) implements Shape {}

    @Tag(value = 999, explicit = true)
    @Transparent
    record Far(Null content) implements FarChoice {}

    sealed interface FarChoice permits Far {}

    private static final Sample SAMPLE =
            new Sample(0, Optional.of(Bytes.ofHex("00ff")), new Circle(7), List.of("a", "円"), true, Optional.empty());

    @Test
    void anAmountIsWrittenAsTheSpecificationSays() {
        Amount amount = new Amount(840, BigInteger.valueOf(12950), -2);

        assertThat(hex(Der.encode(amount))).isEqualTo("300b02020348020232960201fe");
        assertThat(Der.decode(Amount.class, octets("300b02020348020232960201fe")))
                .isEqualTo(amount);
    }

    @Test
    void aTagAboveThirtyTakesMoreOctets() {
        assertThat(hex(Der.encode(FarChoice.class, new Far(Null.NULL)))).isEqualTo("bf8767020500");
        assertThat(Der.decode(FarChoice.class, octets("bf8767020500"))).isEqualTo(new Far(Null.NULL));
    }

    @Test
    void aRecordSurvives() {
        assertThat(hex(Der.encode(SAMPLE))).isEqualTo("3014800200ffa105a00302010730071a01611e025186");
        assertThat(Der.decode(Sample.class, Der.encode(SAMPLE))).isEqualTo(SAMPLE);
    }

    @Test
    void anAlternativeHasItsTagInItsChoiceOnly() {
        Square square = new Square(3, Encoded.of(octets("0500")));

        assertThat(hex(Der.encode(square))).isEqualTo("3007020103a2020500");
        assertThat(hex(Der.encode(Shape.class, square))).isEqualTo("a107020103a2020500");
    }

    @Test
    void aTimeWithAFractionIsNotWritten() {
        Sample sample =
                new Sample(1, Optional.empty(), new Circle(7), List.of(), false, Optional.of(Instant.ofEpochMilli(1)));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Der.encode(sample))
                .withMessage("Sample.at: has a fraction of a second");
    }

    @Test
    void anUnknownAlternativeIsToldFromOtherFaults() {
        assertThatThrownBy(() -> Der.decode(Sample.class, octets("3009a105a2030201073000")))
                .isInstanceOf(UnknownAlternative.class)
                .hasMessage("Sample.shape: expected an alternative of Shape, found [2]");
    }

    @Test
    void aStringThatDoesNotSayItsAlphabetHasNoDer() {
        record Name(String value) {}

        assertThatThrownBy(() -> Der.encode(new Name("x")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("@Text");
    }

    @Test
    void whatIsNotOfTheAlphabetIsNotWritten() {
        record Name(@Text(Alphabet.VISIBLE) String value) {}

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Der.encode(new Name("é")))
                .withMessage("Name.value: has characters that VisibleString does not have");
    }

    @Test
    void numbersBeyondTheirTypeAreRefused() {
        record Small(@Tag(0) Optional<Integer> number, List<Long> others) {}

        assertThatThrownBy(() -> Der.decode(Small.class, octets("300980050100000000" + "3000")))
                .hasMessage("Small.number: is INTEGER outside what Integer holds");
        assertThatThrownBy(() -> Der.decode(Small.class, octets("300d300b0209010000000000000000")))
                .hasMessage("Small.others[0]: is INTEGER outside what Long holds");
    }

    private static byte[] octets(String hex) {
        return Bytes.ofHex(hex).toByteArray();
    }

    private static String hex(byte[] octets) {
        return Bytes.of(octets).toString();
    }
}

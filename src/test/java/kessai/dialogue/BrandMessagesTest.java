package kessai.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kessai.der.Bytes;
import kessai.der.Der;
import kessai.der.Undecodable;
import kessai.wakeup.Brand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What bridges and wallets say to each other about brands. */
class BrandMessagesTest {

    private static final List<Brand> BRANDS = List.of(new Brand("brand-a"), new Brand("Visa:Gold"));

    @Test
    void whatIsWrittenIsReadAgain() {
        BrandsTold told = BrandsTold.of(BRANDS, Optional.empty());
        BrandsAsked asked = new BrandsAsked(Optional.of(told.version()));

        assertThat(Der.decode(BrandsTold.class, told.write())).isEqualTo(told);
        assertThat(Der.decode(BrandsAsked.class, asked.write())).isEqualTo(asked);
        assertThat(Der.decode(BrandsAsked.class, new BrandsAsked(Optional.empty()).write())
                        .known())
                .isEmpty();
        assertThat(Der.decode(AccountsAsked.class, AccountsAsked.about(BRANDS).write())
                        .listed())
                .isEqualTo(BRANDS);
        assertThat(Der.decode(AccountsTold.class, AccountsTold.of(List.of()).write())
                        .listed())
                .isEmpty();
    }

    @Test
    void toWhoKnowsTheVersionTheBrandsAreNotRepeated() {
        Bytes version = BrandsTold.of(BRANDS, Optional.empty()).version();

        BrandsTold unchanged = BrandsTold.of(BRANDS, Optional.of(version));
        BrandsTold changed = BrandsTold.of(BRANDS.subList(0, 1), Optional.of(version));

        assertThat(unchanged.listed()).isEmpty();
        assertThat(unchanged.write()).hasSize(36);
        assertThat(changed.listed()).contains(BRANDS.subList(0, 1));
        assertThat(changed.version()).isNotEqualTo(version);
    }

    @Test
    void aVersionIsThatOfTheBrands() {
        Bytes other = BrandsTold.of(List.of(), Optional.empty()).version();

        assertThatThrownBy(() -> new BrandsTold(other, Optional.of(List.of("brand-a"))))
                .hasMessageContaining("expected the version of the brands");
        assertThatThrownBy(() -> new BrandsTold(Bytes.of(new byte[31]), Optional.empty()))
                .hasMessageContaining("expected a version of 32 octets, found 31");
        assertThatThrownBy(() -> new BrandsAsked(Optional.of(Bytes.of(new byte[33]))))
                .hasMessageContaining("found 33");
        // Two lists that run into each other are not the same list.
        assertThat(BrandsTold.of(List.of(new Brand("ab"), new Brand("c")), Optional.empty())
                        .version())
                .isNotEqualTo(BrandsTold.of(List.of(new Brand("a"), new Brand("bc")), Optional.empty())
                        .version());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "http://169.254.169.254/", "brand-a,brand-b", "a\nb", "<script>", "ｂrand-a"})
    void whatIsNoBrandIsRefused(String wrong) {
        assertThatThrownBy(() -> new AccountsTold(List.of(wrong))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AccountsAsked(List.of("brand-a", wrong)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        new BrandsTold(BrandsTold.of(BRANDS, Optional.empty()).version(), Optional.of(List.of(wrong))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aListIsNeitherTooLongNorHasABrandTwice() {
        List<String> many = IntStream.range(0, 101).mapToObj(i -> "b" + i).toList();

        assertThatThrownBy(() -> new AccountsTold(many.subList(0, 11))).hasMessageContaining("at most 10 brands");
        assertThatThrownBy(() -> new AccountsAsked(many.subList(0, 11))).hasMessageContaining("at most 10 brands");
        assertThatThrownBy(() -> new AccountsAsked(List.of())).hasMessageContaining("a brand at least");
        assertThatThrownBy(() -> BrandsTold.of(many.stream().map(Brand::new).toList(), Optional.empty()))
                .hasMessageContaining("at most 100 brands");
        assertThatThrownBy(() -> new AccountsTold(Collections.nCopies(2, "brand-a")))
                .hasMessageContaining("no brand twice");
        assertThat(BrandsTold.of(many.subList(0, 100).stream().map(Brand::new).toList(), Optional.empty())
                        .listed()
                        .orElseThrow())
                .hasSize(100);
    }

    @Test
    void whatCannotBeDecodedIsRefusedWhereverItIsCutOrAdded() {
        byte[] told = BrandsTold.of(BRANDS, Optional.empty()).write();

        for (int length = 0; length < told.length; length++) {
            byte[] cut = Arrays.copyOf(told, length);
            assertThatThrownBy(() -> Der.decode(BrandsTold.class, cut)).isInstanceOf(Undecodable.class);
        }
        assertThatThrownBy(() -> Der.decode(BrandsTold.class, Arrays.copyOf(told, told.length + 1)))
                .isInstanceOf(Undecodable.class);
        assertThatThrownBy(() ->
                        Der.decode(BrandsTold.class, AccountsTold.of(BRANDS).write()))
                .isInstanceOf(Undecodable.class);
        assertThatThrownBy(() -> Der.decode(AccountsTold.class, "garbage".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Undecodable.class);
    }
}

package kessai.wakeup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {

    @ParameterizedTest
    @ValueSource(strings = {"a", "107", "sw-1", "a-b-c", "abcdefghijabcdefghijabcdefghijabcdefghi"})
    void namesAreTaken(String name) {
        assertThat(new WalletName(name).text()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-a",
                "a-",
                "a--b",
                "A",
                "a.b",
                "a/b",
                "a b",
                "a@b",
                "ä",
                "a\n",
                "abcdefghijabcdefghijabcdefghijabcdefghij",
                "wallet.#",
                "*"
            })
    void namesThatCouldBeMoreAreRefused(String name) {
        assertThatThrownBy(() -> new WalletName(name)).isInstanceOf(ValueRefused.class);
        assertThatThrownBy(() -> new ShopName(name)).isInstanceOf(ValueRefused.class);
        assertThatThrownBy(() -> new BridgeName(name)).isInstanceOf(ValueRefused.class);
        assertThatThrownBy(() -> TerminalAddress.parse(name + "@demo")).isInstanceOf(ValueRefused.class);
    }

    @Test
    void aTerminalIsWrittenLikeMail() {
        TerminalAddress address = TerminalAddress.parse("107@demo");

        assertThat(address.name()).isEqualTo(new TerminalName("107"));
        assertThat(address.bridge()).isEqualTo(new BridgeName("demo"));
        assertThat(address).hasToString("107@demo");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "brand-a",
                "Visa:Gold",
                "American Express",
                "a.b_c",
                "b",
                " b ",
                "0123456789012345678901234567890123456789"
            })
    void brandsAreTaken(String text) {
        assertThat(new Brand(text).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ":",
                "Visa:",
                ":Gold",
                "a:b:c",
                "jms:queue:wallet.sw-1.wake-up",
                "a/b",
                "é",
                "a\n",
                "a\t",
                "01234567890123456789012345678901234567890"
            })
    void brandsThatCouldBeAddressesAreRefused(String text) {
        assertThatThrownBy(() -> new Brand(text)).isInstanceOf(ValueRefused.class);
    }

    @Test
    void aBrandMayNameAProduct() {
        assertThat(new Brand("Visa:Gold").name()).isEqualTo("Visa");
        assertThat(new Brand("Visa:Gold").product()).contains("Gold");
        assertThat(new Brand("Visa").product()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"USD, 840, 2", "JPY, 392, 0", "KWD, 414, 3", "CLP, 152, 0", "TND, 788, 3", "CLF, 990, 4", "BHD, 48, 3"})
    void currenciesHaveTheirNumbersAndDecimals(String code, int number, int exponent) {
        assertThat(Currency.of(code)).isEqualTo(new Currency(code, number, exponent));
        assertThat(Currency.of(number)).isEqualTo(Currency.of(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ZZZ", "usd", "XAU", "XXX", "XTS", "DEM", "YUM", "US", "USDD", ""})
    void whatOneCannotPayInIsNoCurrency(String code) {
        assertThatThrownBy(() -> Currency.of(code)).isInstanceOf(ValueRefused.class);
    }

    @ParameterizedTest
    @CsvSource({
        "USD, 10.00, 1000, 10.00",
        "USD, 10, 1000, 10.00",
        "USD, 10.5, 1050, 10.50",
        "JPY, 1, 1, 1",
        "KWD, 0.001, 1, 0.001",
        "USD, 9999999999999.99, 999999999999999, 9999999999999.99"
    })
    void amountsAreExact(String currency, String value, long minor, String printed) {
        Money money = Money.parse(Currency.of(currency), value);

        assertThat(money.minor()).isEqualTo(BigInteger.valueOf(minor));
        assertThat(money.value()).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource({
        "USD, 0", "USD, 0.00", "USD, -1.00", "USD, +1.00", "USD, 1.001", "JPY, 1.5", "JPY, 1.0", "USD, 1e3",
        "USD, NaN", "USD, １０.００", "USD, 1.", "USD, .5", "USD, 01.00", "USD, ''", "USD, ' 1'", "USD, '1,00'",
        "USD, 10000000000000.00", "JPY, 1000000000000000", "USD, 99999999999999999999"
    })
    void otherAmountsAreRefused(String currency, String value) {
        assertThatThrownBy(() -> Money.parse(Currency.of(currency), value)).isInstanceOf(ValueRefused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A-1", "EDGE-4 with spaces / slash ; é", "%", "🔥", "注文 七"})
    void orderNumbersSurviveAHeader(String text) {
        assertThat(OrderNumber.decode(new OrderNumber(text).encoded())).isEqualTo(new OrderNumber(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "%2", "%zz", "%c3", "a\tb", "é", "%0a", "%٣٣", "%F0%9F", ""})
    void whatIsNotAnEncodedOrderNumberIsRefused(String encoded) {
        assertThatThrownBy(() -> OrderNumber.decode(encoded)).isInstanceOf(ValueRefused.class);
    }

    @Test
    void anOrderNumberHasAtMost64Characters() {
        assertThat(new OrderNumber("🔥".repeat(64)).text()).hasSize(128);
        assertThatThrownBy(() -> new OrderNumber("9".repeat(65))).isInstanceOf(ValueRefused.class);
        assertThatThrownBy(() -> new OrderNumber("\ud83d")).isInstanceOf(ValueRefused.class);
    }

    @Test
    void settlementIdsAreRandomUuids() {
        SettlementId id = SettlementId.random(new SecureRandom());

        assertThat(id.uuid().version()).isEqualTo(4);
        assertThat(id.uuid().variant()).isEqualTo(2);
        assertThat(SettlementId.of(id.uuid())).isEqualTo(id);
        assertThatThrownBy(() -> new SettlementId("1-1-1-1-1")).isInstanceOf(ValueRefused.class);
    }

    @ParameterizedTest
    @EnumSource
    void topologiesAreKnownByTheirNumbers(Topology topology) {
        assertThat(Topology.of(topology.number())).isSameAs(topology);
    }

    @Test
    void aRefusalRepeatsAtMost64CharactersAndNoLineBreak() {
        ValueRefused refused = new ValueRefused("nothing", "x\n" + "y".repeat(100));

        assertThat(refused.found()).isEqualTo("x " + "y".repeat(62));
    }
}

package kessai.wakeup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

class WakeUpPropertiesTest {

    private static final byte[] MESSAGE =
            """
            Content-Transfer-Encoding: Binary
            SET-Initiation-Type: Payment-Initiation
            SET-Brand: Visa:Gold https://shop.example/visa.gif
            SET-PurchAmt: 840 12950 -2

            1 x chair"""
                    .getBytes(UTF_8);

    @Property(tries = 500)
    void everyWakeUpSurvivesTheWire(@ForAll("wakeUps") WakeUp wakeUp) {
        assertThat(WakeUpText.parse(WakeUpText.print(wakeUp))).isEqualTo(wakeUp);
    }

    @Property(tries = 2000)
    void noOctetsDoMoreThanBeRefused(@ForAll @Size(max = 300) byte[] octets) {
        assertThat(parsesOrIsRefused(octets)).isTrue();
    }

    @Property(tries = 2000)
    void noChangedMessageDoesMoreThanBeRefused(@ForAll int place, @ForAll byte octet) {
        byte[] changed = MESSAGE.clone();
        changed[Math.floorMod(place, changed.length)] = octet;

        assertThat(parsesOrIsRefused(changed)).isTrue();
    }

    private static boolean parsesOrIsRefused(byte[] octets) {
        try {
            return !Initiation.parse(octets).brands().isEmpty();
        } catch (ValueRefused refused) {
            return !refused.expected().isEmpty();
        }
    }

    @Provide
    Arbitrary<WakeUp> wakeUps() {
        Arbitrary<List<Brand>> brands = Arbitraries.strings()
                .withChars("aZ0._- ")
                .ofMinLength(1)
                .ofMaxLength(40)
                .map(Brand::new)
                .list()
                .uniqueElements()
                .ofMinSize(1)
                .ofMaxSize(10);
        Arbitrary<Money> amounts = Combinators.combine(
                        Arbitraries.of(Currency.all()),
                        Arbitraries.bigIntegers()
                                .between(BigInteger.ONE, BigInteger.TEN.pow(15).subtract(BigInteger.ONE)))
                .as(Money::new);
        Arbitrary<OrderNumber> orders = Arbitraries.strings()
                .ofMinLength(1)
                .ofMaxLength(32)
                .filter(text -> text.codePoints()
                        .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE))
                .map(OrderNumber::new);
        Arbitrary<OrderDescription> texts = Arbitraries.strings()
                .alpha()
                .withChars("\r\n é注")
                .ofMinLength(1)
                .ofMaxLength(200)
                .map(OrderDescription::of);
        return Combinators.combine(brands, amounts, orders, texts).as(WakeUpPropertiesTest::wakeUp);
    }

    private static WakeUp wakeUp(List<Brand> brands, Money amount, OrderNumber order, OrderDescription text) {
        return new WakeUp(
                new ShopName("garden"),
                Optional.of(order),
                Optional.empty(),
                brands,
                amount,
                new LidM("00FF"),
                Protocol.SET,
                Optional.of(text),
                Kept.NOTHING);
    }
}

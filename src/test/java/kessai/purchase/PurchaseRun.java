package kessai.purchase;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import kessai.certificate.TestPki;
import kessai.der.Bytes;
import kessai.set.CurrencyAmount;
import kessai.set.Language;
import kessai.set.LocalId;

/** One purchase between a cardholder, a merchant and a gateway that only know each other's messages. */
final class PurchaseRun {

    static final Instant NOW = TestPki.NOW;
    static final Bytes OD = Bytes.of("1 x garden chair, oak ...".getBytes(UTF_8));
    static final CurrencyAmount AMOUNT = new CurrencyAmount(840, BigInteger.valueOf(12950), -2);
    static final LocalId LID_M = new LocalId(Bytes.ofHex("515a533033363632594b"));
    static final AgreedOrder ORDER =
            new AgreedOrder(LID_M, Parties.merchantId("garden"), OD, AMOUNT, Parties.BRAND, new Language("en"));

    final MerchantSide merchant;
    final GatewaySide gateway;
    final CardholderSide cardholder;
    private final AgreedOrder order;

    PurchaseRun(MerchantSide merchant, GatewaySide gateway, CardholderSide cardholder) {
        this(merchant, gateway, cardholder, ORDER);
    }

    private PurchaseRun(MerchantSide merchant, GatewaySide gateway, CardholderSide cardholder, AgreedOrder order) {
        this.order = order;
        this.merchant = merchant;
        this.gateway = gateway;
        this.cardholder = cardholder;
    }

    /** The garden shop, gateway north, the usual card, and an order to be captured at once. */
    static PurchaseRun ofSale() {
        return of(true);
    }

    /** The same, to be captured later. */
    static PurchaseRun ofAuthorization() {
        return of(false);
    }

    private static PurchaseRun of(boolean captureNow) {
        return of(captureNow, Parties.cardholder(Parties.BRAND));
    }

    /** At another shop, which sells the same. */
    static PurchaseRun at(String shop) {
        var run = new PurchaseRun(
                new MerchantSide(Parties.merchant(shop, Parties.BRAND)),
                new GatewaySide(Parties.gateway("north", Parties.BRAND)),
                new CardholderSide(Parties.cardholder(Parties.BRAND)),
                new AgreedOrder(LID_M, Parties.merchantId(shop), OD, AMOUNT, Parties.BRAND, new Language("en")));
        run.merchant.orders.put(LID_M, order(LID_M, OD, AMOUNT, true));
        return run;
    }

    static PurchaseRun of(boolean captureNow, CardholderAccount account) {
        var merchant = new MerchantSide(
                Parties.merchant("garden", Parties.BRAND), Parties.merchant("garden", Parties.OTHER_BRAND));
        merchant.orders.put(LID_M, order(LID_M, OD, AMOUNT, captureNow));
        var gateway =
                new GatewaySide(Parties.gateway("north", Parties.BRAND), Parties.gateway("north", Parties.OTHER_BRAND));
        return new PurchaseRun(merchant, gateway, new CardholderSide(account));
    }

    static MerchantOrder order(LocalId lidM, Bytes od, CurrencyAmount amount, boolean captureNow) {
        return new MerchantOrder(
                lidM, od, amount, Parties.brands(), captureNow, NOW.plus(Duration.ofMinutes(15)), Optional.empty());
    }

    Bytes pInitReq() {
        return cardholder.opens(order, NOW);
    }

    Bytes pInitRes() {
        return answer(merchant.receives(pInitReq(), NOW));
    }

    Bytes pReq() {
        cardholder.hears(pInitRes(), NOW);
        return cardholder.orders(NOW);
    }

    Bytes authReq() {
        return merchant.receives(pReq(), NOW).toGateway().orElseThrow().octets();
    }

    Bytes authRes() {
        return answer(gateway.receives(authReq(), GatewaySide.APPROVED, NOW));
    }

    Bytes pRes() {
        var authRes = authRes();
        return answer(merchant.hears(merchant.only(), authRes, NOW));
    }

    static Bytes answer(MerchantStep step) {
        return step.answer().orElseThrow().octets();
    }

    static Bytes answer(GatewayStep step) {
        return step.answer().orElseThrow().octets();
    }
}

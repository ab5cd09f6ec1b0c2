package kessai.purchase;

import java.time.Instant;
import java.util.Optional;
import kessai.certificate.TestPki;
import kessai.der.Bytes;
import kessai.der.Der;

/** A wallet with one purchase, whose state it keeps as DER. */
final class CardholderSide {

    final Cardholder cardholder = new Cardholder(TestPki.trust(), Terms.USUAL, TestPki.RANDOM);
    final CardholderAccount account;
    private Optional<Bytes> kept = Optional.empty();

    CardholderSide(CardholderAccount account) {
        this.account = account;
    }

    Bytes opens(AgreedOrder order, Instant now) {
        return sent(cardholder.open(order, account.pan().bin(), now));
    }

    Bytes orders(Instant now) {
        var order = state().order();
        var approval = new PurchaseApproval(
                order.merchant(), order.od(), order.purchAmt(), order.brand(), TestPki.NOW, Bytes.of());
        return sent(cardholder.request(state(), account, approval, now).value().orElseThrow());
    }

    Bytes asks(Instant now) {
        return sent(cardholder.inquire(state(), account, now));
    }

    CardholderReceipt hears(Bytes octets, Instant now) {
        var receipt = cardholder.received(state(), octets, now);
        receipt.state().ifPresent(this::keep);
        return receipt;
    }

    CardholderState state() {
        return Der.decode(CardholderState.class, kept.orElseThrow().toByteArray());
    }

    void keep(CardholderState state) {
        kept = Optional.of(Bytes.of(Der.encode(state)));
    }

    private Bytes sent(CardholderStep step) {
        keep(step.state());
        return step.send().octets();
    }
}

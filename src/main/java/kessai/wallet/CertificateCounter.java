package kessai.wallet;

import java.time.Instant;
import java.util.Optional;
import kessai.credentials.CertificateHanded;
import kessai.credentials.CertificateRequest;
import kessai.credentials.Keeper;
import kessai.der.Bytes;
import kessai.purchase.Checked;
import kessai.routing.Hop;
import kessai.routing.Promoted;
import kessai.set.ErrorCode;

/** Where a keeper hands out customers' certificates: to a master that proves itself, once for a settlement. */
record CertificateCounter(ServerWallet keeper, Hop hop, Instant now) {

    static final String NONE_KEPT = "it keeps no credentials of the customer for the brand";

    Checked<HandingAnswer> answer() {
        return keeper.handings().find(hop.settlement()).map(this::again).orElseGet(() -> asked().then(this::hand));
    }

    private Checked<HandingAnswer> again(KeptHanding before) {
        return before.master().equals(hop.sender())
                ? HandingAnswer.again(
                        hop, CertificateHanded.TYPE, before.requestDigest(), before.answer(), before.usableUntil(), now)
                : Checked.refused(
                        ErrorCode.UNSPECIFIED_FAILURE, "it was handed out for this settlement before, to another");
    }

    private Checked<Keeper.Asked> asked() {
        return keeper.keeper()
                .asked(Bytes.of(hop.body()), hop.sender().name(), keeper.name().name(), now)
                .require(
                        asked -> isAbout(asked.request(), hop.promoted()),
                        ErrorCode.WRAPPER_MSG_MISMATCH,
                        "the request is signed for another settlement, customer or brand than it came for");
    }

    private static boolean isAbout(CertificateRequest request, Promoted promoted) {
        return request.settlement().equals(promoted.settlement().text())
                && request.customer().equals(promoted.terminal().toString())
                && promoted.brand()
                        .filter(brand -> brand.text().equals(request.brand().value()))
                        .isPresent();
    }

    private Checked<HandingAnswer> hand(Keeper.Asked asked) {
        Promoted promoted = hop.promoted();
        return Checked.present(
                        keeper.accounts()
                                .find(promoted.terminal(), promoted.brand().orElseThrow()),
                        ErrorCode.UNSPECIFIED_FAILURE,
                        NONE_KEPT)
                .map(account -> hand(asked, account));
    }

    /** Usable until the settlement's time is up: there is nothing in it to pay with, and customers take their time. */
    private HandingAnswer hand(Keeper.Asked asked, Account account) {
        Instant until = asked.request().deadline();
        Keeper.Handed handed = keeper.keeper()
                .hand(
                        asked,
                        keeper.key(account.brand()).orElseThrow(),
                        account.cardholder(),
                        account.maskedCard(),
                        account.module(),
                        until);
        KeptHanding handing = new KeptHanding(
                hop.sender(),
                account.customer(),
                account.brand(),
                asked.digest(),
                Optional.of(handed.octets()),
                Optional.of(handed.sessionKey()),
                until,
                Optional.empty());
        keeper.store().inTransaction(() -> keeper.handings().add(hop.settlement(), handing, now));
        String what = "the customer's certificate of " + account.brand() + ", to " + hop.sender();
        return new HandingAnswer(CertificateHanded.TYPE, handed.octets(), what);
    }
}

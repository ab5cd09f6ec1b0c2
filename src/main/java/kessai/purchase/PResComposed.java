package kessai.purchase;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kessai.set.AuthStatus;
import kessai.set.CapCode;
import kessai.set.CapStatus;
import kessai.set.Challenge;
import kessai.set.CompletionCode;
import kessai.set.ContentTypes;
import kessai.set.FloatingPoint;
import kessai.set.PResData;
import kessai.set.PResPayload;
import kessai.set.Results;
import kessai.set.Rrpid;
import kessai.set.Signed;
import kessai.set.TransIds;
import kessai.treatment.Signatures;
import kessai.treatment.SigningKey;

/** A merchant says how an order stands: the content of PRes and of InqRes (section 2.7). */
record PResComposed(TransIds transIds, Rrpid rrpid, Challenge challenge) {

    /** What is authorised here is always the whole amount. */
    private static final FloatingPoint WHOLE = FloatingPoint.of(BigDecimal.ONE);

    Signed<PResData> sign(PResPayload payload, SigningKey key) {
        var data = new PResData(transIds, rrpid, challenge, Optional.empty(), List.of(payload));
        return Signatures.sign(key, ContentTypes.P_RES_DATA, data);
    }

    /** What the record says now. */
    static PResPayload payload(MerchantTransaction transaction) {
        return transaction
                .decision()
                .map(PResComposed::payload)
                .orElseGet(() -> payload(transaction.result().completionCode().orElse(CompletionCode.ORDER_REJECTED)));
    }

    static PResPayload payload(CompletionCode code) {
        return new PResPayload(code, Optional.empty(), Optional.empty());
    }

    private static PResPayload payload(GatewayDecision decision) {
        var code = PurchaseResult.of(decision).completionCode().orElseThrow();
        var authStatus = new AuthStatus(decision.at(), decision.authCode(), WHOLE, Optional.empty());
        var results = new Results(
                Optional.empty(),
                Optional.of(authStatus),
                decision.capCode().map(capCode -> capStatus(decision.at(), capCode)),
                Optional.empty());
        return new PResPayload(code, Optional.of(results), Optional.empty());
    }

    private static CapStatus capStatus(Instant at, CapCode code) {
        return new CapStatus(at, code, WHOLE);
    }
}

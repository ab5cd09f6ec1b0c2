package kessai.purchase;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kessai.certificate.TestPki;
import kessai.der.Bytes;
import kessai.der.Der;
import kessai.set.AuthCode;
import kessai.set.MerchantId;
import kessai.set.Rrpid;
import kessai.set.Xid;

/** A gateway that keeps what it is told to, as DER, with an issuer that says what the test wants. */
final class GatewaySide implements GatewayRecords {

    static final IssuerAnswer APPROVED = new IssuerAnswer(AuthCode.APPROVED, Optional.of("A12345"), 7);

    record Key(MerchantId merchant, Xid xid) {}

    final Gateway gateway;
    final Map<Key, Bytes> authorizations = new HashMap<>();
    final Map<Rrpid, Reply> replies = new HashMap<>();
    final List<IssuerRequest> asked = new ArrayList<>();
    final List<Bytes> seen = new ArrayList<>();

    /** What was looked up, in this order. */
    final List<String> lookedUp = new ArrayList<>();

    GatewaySide(GatewayAccount... accounts) {
        gateway = new Gateway(List.of(accounts), TestPki.trust(), Terms.USUAL, TestPki.RANDOM, this);
    }

    /** Receives, and lets the issuer answer at once. */
    GatewayStep receives(Bytes octets, IssuerAnswer issuer, Instant now) {
        var step = receives(octets, now);
        var asks = step.toIssuer().filter(request -> request.kind() == IssuerRequest.Kind.AUTHORIZE);
        return asks.isEmpty() ? step : answered(step.authorization().orElseThrow(), issuer, now);
    }

    GatewayStep receives(Bytes octets, Instant now) {
        seen.add(octets);
        return kept(gateway.received(octets, now));
    }

    GatewayStep answered(GatewayAuthorization about, IssuerAnswer issuer, Instant now) {
        var request = asked.stream()
                .filter(it -> it.kind() == IssuerRequest.Kind.AUTHORIZE)
                .filter(it -> it.authRrpid().equals(about.authRrpid()))
                .findFirst()
                .orElseThrow();
        return kept(gateway.answered(request, issuer, now));
    }

    private GatewayStep kept(GatewayStep step) {
        step.authorization()
                .ifPresent(it -> authorizations.put(new Key(it.merchant(), it.xid()), Bytes.of(Der.encode(it))));
        step.toIssuer().ifPresent(asked::add);
        step.answer().flatMap(Answer::toKeep).ifPresent(reply -> replies.put(reply.rrpid(), reply));
        return step;
    }

    @Override
    public Optional<GatewayAuthorization> authorization(MerchantId merchant, Xid xid) {
        lookedUp.add("authorization");
        return Optional.ofNullable(authorizations.get(new Key(merchant, xid)))
                .map(der -> Der.decode(GatewayAuthorization.class, der.toByteArray()));
    }

    @Override
    public Optional<Reply> reply(Rrpid rrpid) {
        lookedUp.add("reply");
        return Optional.ofNullable(replies.get(rrpid));
    }
}

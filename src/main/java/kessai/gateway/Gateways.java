package kessai.gateway;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import kessai.der.Bytes;
import kessai.purchase.GatewayStep;
import kessai.purchase.IssuerAnswer;
import kessai.purchase.IssuerRequest;
import kessai.routing.Hop;
import kessai.set.Rrpid;
import org.apache.camel.Exchange;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;

/** The payment gateways that this process hosts, as route files use them. */
public class Gateways {

    private static final byte[] NOTHING = new byte[0];

    private final Map<String, PaymentGateway> hosted;
    private final Clock clock;
    private final Releases releases = new Releases();

    /** Asked at the issuer and not answered yet: the same request again waits for the same answer. */
    private final Map<Rrpid, CompletableFuture<GatewayStep>> inWork = new ConcurrentHashMap<>();

    Gateways(List<PaymentGateway> hosted, Clock clock) {
        this.hosted = hosted.stream()
                .collect(Collectors.toUnmodifiableMap(gateway -> gateway.name().name(), Function.identity()));
        this.clock = clock;
    }

    /** What was taken back is given back at the issuer once more: a kill may have come between the two. */
    @EventListener(ApplicationReadyEvent.class)
    void start() {
        for (PaymentGateway at : hosted.values()) {
            at.authorizations().reversed().stream()
                    .map(IssuerRequest::release)
                    .forEach(request -> releases.release(at.issuer(), request));
        }
    }

    /** Gives back what could not be given back before. */
    @Scheduled(fixedDelayString = "PT5S")
    void giveBack() {
        releases.again();
    }

    /** A merchant's request; the answer comes when the issuer's has. */
    public CompletionStage<byte[]> receive(Exchange exchange, String name) {
        Instant now = clock.instant();
        PaymentGateway at = Optional.ofNullable(hosted.get(name)).orElseThrow();
        Hop hop = Hop.arrived(exchange, at.name(), now);
        Bytes request = Bytes.of(hop.body());
        GatewayStep step = at.store().inTransaction(() -> kept(at, at.gateway().received(request, now), now));
        step.refusal()
                .ifPresent(why ->
                        note(hop, at, "refused", why.code().name().toLowerCase(Locale.ROOT) + ": " + why.reason()));
        return concluded(at, step).thenApply(last -> {
            Hop.at(exchange, clock.instant()).note(at.name().toString(), hop.messageType(), said(last));
            byte[] reply =
                    last.answer().map(answer -> answer.octets().toByteArray()).orElse(NOTHING);
            hop.tell("reply", reply);
            return reply;
        });
    }

    private CompletionStage<GatewayStep> concluded(PaymentGateway at, GatewayStep step) {
        Optional<IssuerRequest> toIssuer = step.toIssuer();
        if (toIssuer.isEmpty()) {
            return CompletableFuture.completedFuture(step);
        }
        if (toIssuer.get().kind() == IssuerRequest.Kind.RELEASE) {
            releases.release(at.issuer(), toIssuer.get());
            return CompletableFuture.completedFuture(step);
        }
        return asked(at, toIssuer.get());
    }

    private CompletionStage<GatewayStep> asked(PaymentGateway at, IssuerRequest request) {
        CompletableFuture<GatewayStep> mine = new CompletableFuture<>();
        CompletableFuture<GatewayStep> first = inWork.putIfAbsent(request.authRrpid(), mine);
        if (first != null) {
            return first;
        }
        CompletableFuture<GatewayStep> unused = CompletableFuture.completedFuture(request)
                .thenCompose(at.issuer()::authorize)
                .thenApply(answer -> answered(at, request, answer))
                .whenComplete((step, failure) -> {
                    inWork.remove(request.authRrpid());
                    if (failure != null) {
                        mine.completeExceptionally(failure);
                    } else {
                        mine.complete(step);
                    }
                });
        return mine;
    }

    private GatewayStep answered(PaymentGateway at, IssuerRequest request, IssuerAnswer answer) {
        Instant now = clock.instant();
        GatewayStep step = at.store().inTransaction(() -> kept(at, at.gateway().answered(request, answer, now), now));
        step.toIssuer().ifPresent(release -> releases.release(at.issuer(), release));
        return step;
    }

    private static GatewayStep kept(PaymentGateway at, GatewayStep step, Instant now) {
        step.authorization().ifPresent(authorization -> at.authorizations().keep(authorization, now));
        step.answer().flatMap(answer -> answer.toKeep()).ifPresent(reply -> at.authorizations()
                .keep(reply, now));
        return step;
    }

    private static String said(GatewayStep step) {
        String phase = step.authorization()
                .map(authorization -> authorization.phase().name().toLowerCase(Locale.ROOT))
                .orElse("as before");
        return step.answer().map(answer -> answer.type() + ": ").orElse("no answer: ") + phase;
    }

    private static void note(Hop hop, PaymentGateway at, String step, String detail) {
        hop.note(at.name().toString(), step, detail);
    }
}

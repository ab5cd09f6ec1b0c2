package kessai.demo;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import kessai.party.DataFolder;
import kessai.problem.Problem;
import kessai.problem.ProblemType;
import kessai.wakeup.ValueRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Conditional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * A shop to try it with. Like any shop it posts its orders to the ingress, over HTTP and with its key, and waits for the
 * outcome; the page knows neither the key nor the ingress.
 */
@RestController
@Conditional(DemoShopConfiguration.IsOpen.class)
@RequestMapping(DemoShop.PATH)
class DemoShop {

    /** Where it is. */
    static final String PATH = "/demo-shop";

    private static final String SHOP = "garden";
    private static final String WAIT = "wait=20";
    private static final Duration LIMIT = Duration.ofSeconds(40);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final DataFolder folder;

    DemoShop(DataFolder folder) {
        this.folder = folder;
    }

    /** What the page offers to pick from. */
    record Offer(
            String shop, String currency, List<DemoGoods.Good> goods, List<String> brands, List<String> terminals) {}

    /** What was picked. */
    record Basket(@Nullable String terminal, @Nullable List<String> brands, @Nullable Map<String, Integer> basket) {}

    @GetMapping("/goods")
    Offer goods() {
        List<String> terminals = List.copyOf(keys().terminals().keySet());
        return new Offer(SHOP, DemoGoods.currency(), DemoGoods.all(), DemoGoods.BRANDS, terminals);
    }

    @PostMapping(path = "/orders", consumes = MediaType.APPLICATION_JSON_VALUE)
    CompletableFuture<ResponseEntity<String>> order(@RequestBody Basket picked, HttpServletRequest request) {
        HttpRequest order = ingress(request, "/settlements")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", '"' + UUID.randomUUID().toString() + '"')
                .POST(BodyPublishers.ofString(written(picked)))
                .build();
        return passedOn(order);
    }

    private String written(Basket picked) {
        try {
            String terminal = picked.terminal() == null ? "" : picked.terminal();
            if (!keys().terminals().containsKey(terminal)) {
                throw new ValueRefused("terminal", "one of the demo's terminals", terminal);
            }
            return DemoGoods.order(
                            terminal,
                            picked.brands() == null ? List.of() : picked.brands(),
                            picked.basket() == null ? Map.of() : picked.basket())
                    .toString();
        } catch (ValueRefused e) {
            throw Problem.of(ProblemType.FIELD_INVALID, e).found();
        }
    }

    /** Waits until it has ended, for a while; no thread waits along. */
    @GetMapping("/orders/{id}")
    CompletableFuture<ResponseEntity<String>> outcome(@PathVariable("id") UUID id, HttpServletRequest request) {
        return passedOn(
                ingress(request, "/settlements/" + id).header("Prefer", WAIT).build());
    }

    private CompletableFuture<ResponseEntity<String>> passedOn(HttpRequest request) {
        return http.sendAsync(request, BodyHandlers.ofString()).thenApply(DemoShop::passedOn);
    }

    private static ResponseEntity<String> passedOn(HttpResponse<String> answer) {
        String type = answer.headers().firstValue("Content-Type").orElse(MediaType.APPLICATION_JSON_VALUE);
        return ResponseEntity.status(answer.statusCode())
                .contentType(MediaType.parseMediaType(type))
                .body(answer.body());
    }

    /** The ingress is where this request came in. */
    private HttpRequest.Builder ingress(HttpServletRequest request, String path) {
        String host = request.getLocalAddr();
        URI base =
                URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + request.getLocalPort());
        return HttpRequest.newBuilder(base.resolve(path))
                .timeout(LIMIT)
                .header("Authorization", "Bearer " + keys().shops().getOrDefault(SHOP, ""));
    }

    private DemoFile keys() {
        return DemoFile.in(folder.root());
    }
}

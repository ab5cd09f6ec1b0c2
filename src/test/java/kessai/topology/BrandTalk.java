package kessai.topology;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kessai.broker.Wiretap;
import kessai.der.Bytes;
import kessai.dialogue.AccountsAsked;
import kessai.dialogue.AccountsTold;
import kessai.dialogue.BrandsTold;
import kessai.dialogue.WakeUpRefused;
import kessai.party.PartyName;
import kessai.routing.Headers;
import kessai.wakeup.Brand;

/** What a wallet, for which a test speaks, says to the bridge about brands; it may be anything. */
final class BrandTalk implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final String BRIDGE = "bridge.demo.brands";

    private final PartyName wallet;
    private final PartyLine line;

    BrandTalk(String wallet) {
        this.wallet = PartyName.wallet(wallet);
        this.line = PartyLine.of(this.wallet);
    }

    /** What the bridge asks a wallet at a wake-up. */
    static Wiretap.Sent question(String wallet, String settlement) {
        return await().atMost(PATIENCE)
                .until(() -> questions(wallet, settlement).stream().findFirst(), Optional<Wiretap.Sent>::isPresent)
                .orElseThrow();
    }

    static List<Wiretap.Sent> questions(String wallet, String settlement) {
        return Deployment.messages()
                .only(sent -> sent.settlement().equals(settlement)
                        && sent.type().equals(AccountsAsked.TYPE)
                        && sent.address().equals("wallet." + wallet + ".brands"))
                .all();
    }

    /** Answers what it was asked at a wake-up. */
    void settles(String settlement, String... brands) {
        settles(question(wallet.name(), settlement).headers(), brands);
    }

    void settles(Map<String, String> headers, String... brands) {
        says(headers, AccountsTold.TYPE, AccountsTold.of(brands(brands)).write());
    }

    /** Says whatever it likes about a settlement. */
    void says(Map<String, String> headers, String type, byte[] body) {
        Map<String, String> typed = new TreeMap<>(headers);
        typed.put(Headers.MESSAGE_TYPE, type);
        line.send(BRIDGE, typed, Bytes.of(body));
    }

    /** Tells everybody's brands, unasked. */
    void tells(String... brands) {
        says(
                Map.of(),
                BrandsTold.TYPE,
                BrandsTold.of(brands(brands), Optional.empty()).write());
    }

    /** Refuses a wake-up, whether it was woken or not. */
    void refuses(Map<String, String> headers) {
        Map<String, String> typed = new TreeMap<>(headers);
        typed.put(Headers.MESSAGE_TYPE, WakeUpRefused.TYPE);
        line.send("bridge.demo.dialogue", typed, Bytes.of(new WakeUpRefused("not here").write()));
    }

    /** Waits until it is woken for a settlement. */
    PartyLine.Received woken(String settlement) {
        return line.next(wallet.dotted() + ".wake-up", settlement);
    }

    /** Waits until something of this wallet was set aside, for a reason that contains this. */
    static void awaitSetAside(String reason) {
        await().atMost(PATIENCE).until(() -> !Deployment.messages()
                .only(sent -> sent.address().equals("invalid-message")
                        && sent.headers().getOrDefault(Headers.REASON, "").contains(reason))
                .all()
                .isEmpty());
    }

    private static List<Brand> brands(String... names) {
        return Arrays.stream(names).map(Brand::new).toList();
    }

    @Override
    public void close() {
        line.close();
    }
}

package kessai.bridge;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kessai.der.Bytes;
import kessai.dialogue.DesignationAsked;
import kessai.dialogue.DesignationKind;
import kessai.party.PartyName;
import kessai.routing.Promoted;
import kessai.wakeup.Brand;
import kessai.wakeup.Currency;
import kessai.wakeup.Kept;
import kessai.wakeup.LidM;
import kessai.wakeup.Money;
import kessai.wakeup.OrderDescription;
import kessai.wakeup.OrderNumber;
import kessai.wakeup.Protocol;
import kessai.wakeup.SettlementId;
import kessai.wakeup.ShopName;
import kessai.wakeup.TerminalAddress;
import kessai.wakeup.WakeUp;
import kessai.wakeup.WakeUpText;
import kessai.wakeup.WalletName;
import org.springframework.beans.factory.BeanFactory;

/** Questions in the store of a running bridge, put there by a test instead of by a route. */
public final class TestPrompts {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Bytes SALT = Bytes.ofHex("00010203");

    private final WakeUps wakeUps;
    private final Prompts prompts;
    private final Clock clock;
    private final Set<String> put = new LinkedHashSet<>();

    /** Questions of a bridge. */
    public TestPrompts(BeanFactory bridge) {
        this.wakeUps = bridge.getBean(WakeUps.class);
        this.prompts = bridge.getBean(Prompts.class);
        this.clock = bridge.getBean(Clock.class);
    }

    /**
     * What is asked.
     *
     * @param kind as the API says it
     * @param amount such as {@code USD 129.50}
     */
    public record Question(
            String terminal, String kind, List<String> offers, String said, String amount, String items, int seconds) {

        /** A master wants to know which of its slaves settles. */
        public static Question slave(String terminal, String... slaves) {
            return new Question(
                    terminal, "designate-slave", List.of(slaves), "", "EUR 48.00", "3 x rose, EUR 16.00\n", 600);
        }

        /** A master wants to know the name of the wallet that settles. */
        public static Question address(String terminal) {
            return new Question(terminal, "give-address", List.of(), "", "JPY 12800", "2 x 盆栽, JPY 6400\n", 600);
        }

        /** The same, after something was wrong with what was answered. */
        public Question because(String words) {
            return new Question(terminal, kind, offers, words, amount, items, seconds);
        }

        /** The same, about other money. */
        public Question of(String money) {
            return new Question(terminal, kind, offers, said, money, items, seconds);
        }

        /** The same, with so little time. */
        public Question within(int left) {
            return new Question(terminal, kind, offers, said, amount, items, left);
        }
    }

    /** Puts a question about a settlement of its own; gives the settlement's id. */
    public String put(Question question) {
        String settlement = SettlementId.random(RANDOM).text();
        put(question, settlement);
        return settlement;
    }

    /** Puts a question about a settlement, perhaps one more. */
    public void put(Question question, String settlement) {
        put.add(settlement);
        Instant now = clock.instant();
        TerminalAddress terminal = TerminalAddress.parse(question.terminal());
        SettlementId id = new SettlementId(settlement);
        Instant deadline = now.plus(Duration.ofSeconds(question.seconds()));
        wakeUps.keep(promoted(id, terminal, deadline), WakeUpText.print(wakeUp(question)), SALT, now);
        PromptKind kind = Stream.of(PromptKind.values())
                .filter(it -> it.word().equals(question.kind()))
                .findFirst()
                .orElseThrow();
        List<WalletName> offers =
                question.offers().stream().map(WalletName::new).toList();
        Prompt choose = Prompt.choose(id, terminal, offers, question.said(), now, deadline);
        prompts.open(new Prompt(
                choose.id(),
                id,
                terminal,
                kind,
                offers,
                choose.said(),
                kind.isMasters() ? Optional.of(asked(question, kind)) : Optional.empty(),
                now,
                deadline,
                Optional.empty(),
                false));
    }

    private static Prompt.Asked asked(Question question, PromptKind kind) {
        DesignationAsked request = new DesignationAsked(
                Bytes.random(16, RANDOM),
                kind == PromptKind.DESIGNATE_SLAVE ? DesignationKind.DESIGNATE : DesignationKind.GIVE_ADDRESS,
                question.offers(),
                question.said());
        return new Prompt.Asked(
                PartyName.wallet("master"), Bytes.of(request.write()), Optional.empty(), Optional.empty());
    }

    /** What was answered to the last question about a settlement: {@code chosen slave-b}. */
    public List<String> answers(String settlement) {
        return prompts.about(new SettlementId(settlement)).stream()
                .flatMap(prompt -> prompt.given().stream())
                .map(Given::toString)
                .toList();
    }

    /** The question about a settlement that is open, by its id. */
    public String open(String settlement) {
        return prompts.about(new SettlementId(settlement)).stream()
                .filter(prompt -> !prompt.closed())
                .map(prompt -> prompt.id().toString())
                .findFirst()
                .orElse("");
    }

    /** Ends all settlements about which a question was put here: nothing is left for the next test. */
    public void endAll() {
        put.forEach(settlement -> end(settlement, "cancelled", "brand-b", ""));
    }

    /** Ends a settlement at its terminal. */
    public void end(String settlement, String outcome, String brand, String reason) {
        SettlementId id = new SettlementId(settlement);
        prompts.close(id, clock.instant());
        wakeUps.ended(id, outcome, Optional.of(new Brand(brand)), reason, clock.instant());
    }

    private static Promoted promoted(SettlementId id, TerminalAddress terminal, Instant deadline) {
        return new Promoted(
                id, terminal, new ShopName("garden"), Optional.empty(), Optional.empty(), Protocol.SET, deadline);
    }

    private static WakeUp wakeUp(Question question) {
        String[] money = question.amount().split(" ", 2);
        return new WakeUp(
                new ShopName("garden"),
                Optional.of(new OrderNumber("G-" + Math.floorMod(RANDOM.nextInt(), 100_000))),
                Optional.empty(),
                List.of(new Brand("brand-b"), new Brand("brand-a")),
                Money.parse(Currency.of(money[0]), money[1]),
                LidM.random(RANDOM),
                Protocol.SET,
                Optional.of(OrderDescription.of(question.items())),
                Kept.NOTHING);
    }
}

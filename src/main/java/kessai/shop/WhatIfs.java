package kessai.shop;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import kessai.broker.Addresses;
import kessai.der.Bytes;
import kessai.dialogue.WhatIfAsked;
import kessai.dialogue.WhatIfKnown;
import kessai.dialogue.WhatIfTold;
import kessai.party.PartyName;
import kessai.routing.Letter;
import kessai.routing.Promoted;
import kessai.wakeup.Protocol;
import kessai.wakeup.SettlementId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the parties what would become of wake-ups, round by round, until there is nothing more to learn. The parties keep
 * nothing; what a round was told goes along with the next. Nobody waits but a callback, and one thread does all of it but the sending.
 */
final class WhatIfs implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WhatIfs.class);

    /** Each wallet may be asked and then refuse; more than that is a circle. */
    private static final int MOST_ROUNDS = 20;

    private final Consumer<Letter> post;
    private final WhatIfSettings settings;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Semaphore room;
    private final Map<SettlementId, Round> rounds = new HashMap<>();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(daemon("what-if"));

    /** A broker that is away holds up this one, and not the clock. */
    private final ExecutorService sending = Executors.newSingleThreadExecutor(daemon("what-if-sending"));

    /** What is asked, what is known, and who is told in the end. */
    private record Asked(
            WhatIf question,
            PartyName bridge,
            List<WhatIfKnown> known,
            Explanation explanation,
            int round,
            Consumer<Explanation> done) {}

    /** One round of it, under a reference of its own, so that whoever is late for one is not taken for the next. */
    private record Round(Asked asked, Inquiry inquiry, Future<?> timer) {}

    WhatIfs(Consumer<Letter> post, WhatIfSettings settings, Clock clock) {
        this.post = post;
        this.settings = settings;
        this.clock = clock;
        this.room = new Semaphore(settings.mostAtOnce());
    }

    /**
     * Asks.
     *
     * @param done is told once, on a thread that must not be held up
     * @return whether there is room for one more; if not, {@code done} never is
     */
    boolean ask(WhatIf question, Consumer<Explanation> done) {
        if (!room.tryAcquire()) {
            return false;
        }
        PartyName bridge = PartyName.bridge(question.terminal().bridge().text());
        Explanation explanation = new Explanation(question.terminal());
        thread.execute(() -> begin(new Asked(question, bridge, List.of(), explanation, 1, done)));
        return true;
    }

    /** A party tells; what was not asked, or is too late, is passed over. */
    void hear(SettlementId reference, PartyName sender, WhatIfTold told) {
        thread.execute(() -> Optional.ofNullable(rounds.get(reference)).ifPresent(round -> {
            round.inquiry().hear(sender, told);
            look(reference, false);
        }));
    }

    private void begin(Asked asked) {
        SettlementId reference = SettlementId.random(random);
        Future<?> timer =
                thread.schedule(() -> look(reference, true), settings.patience().toMillis(), TimeUnit.MILLISECONDS);
        rounds.put(reference, new Round(asked, new Inquiry(asked.bridge()), timer));
        Instant deadline = clock.instant().plus(settings.patience());
        Promoted promoted = new Promoted(
                reference,
                asked.question().terminal(),
                asked.question().shop(),
                Optional.empty(),
                Optional.empty(),
                Protocol.SET,
                deadline);
        Bytes body = Bytes.of(
                WhatIfAsked.about(asked.question().brands(), asked.known()).write());
        Letter letter = new Letter(Addresses.whatIfOf(asked.bridge()), promoted, WhatIfAsked.TYPE, body);
        sending.execute(() -> send(letter));
    }

    private void send(Letter letter) {
        try {
            post.accept(letter);
        } catch (RuntimeException e) {
            LOG.warn("nothing could be sent to {}: it is as if it did not answer", letter.address(), e);
        }
    }

    private static ThreadFactory daemon(String name) {
        return task -> {
            Thread made = new Thread(task, name);
            made.setDaemon(true);
            return made;
        };
    }

    private void look(SettlementId reference, boolean timeIsUp) {
        Round round = rounds.get(reference);
        Inquiry.Look look = round == null ? null : round.inquiry().look(timeIsUp);
        if (round == null || look == null || look.waits()) {
            return;
        }
        rounds.remove(reference);
        round.timer().cancel(false);
        Asked asked = round.asked();
        asked.explanation().take(look.way());
        List<WhatIfKnown> known = with(asked.known(), look.learned());
        if (known.equals(asked.known()) || asked.round() >= MOST_ROUNDS || known.size() > WhatIfAsked.MOST) {
            room.release();
            asked.done().accept(asked.explanation());
        } else {
            begin(new Asked(
                    asked.question(), asked.bridge(), known, asked.explanation(), asked.round() + 1, asked.done()));
        }
    }

    /** What was learned takes the place of what was known of the same; of a wallet that refuses, no more is of interest. */
    private static List<WhatIfKnown> with(List<WhatIfKnown> before, List<WhatIfKnown> learned) {
        List<WhatIfKnown> known = new ArrayList<>(before);
        for (WhatIfKnown one : learned) {
            known.removeIf(it -> (it.asker().equals(one.asker()) && it.wallet().equals(one.wallet()))
                    || (one.refuses().isPresent() && it.asker().equals("wallet/" + one.wallet())));
            known.add(one);
        }
        return known;
    }

    /** How many are held. */
    int size() {
        return settings.mostAtOnce() - room.availablePermits();
    }

    @Override
    public void close() {
        thread.shutdownNow();
        sending.shutdownNow();
    }
}

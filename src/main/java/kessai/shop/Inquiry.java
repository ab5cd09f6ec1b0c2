package kessai.shop;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kessai.dialogue.Course;
import kessai.dialogue.WhatIfKnown;
import kessai.dialogue.WhatIfTold;
import kessai.party.PartyName;
import kessai.wakeup.WalletName;

/**
 * One round of asking what would become of a wake-up: what the parties have told, followed from the bridge on. Only what
 * somebody on the way has asked for counts; who tells anything else is not heard.
 */
final class Inquiry {

    /** More parties than a round leads to. */
    private static final int MOST = 128;

    /**
     * Where a party is on the way of the wake-up.
     *
     * @param passed how many masters are before it
     */
    record Place(PartyName party, int passed) {}

    /**
     * A party on the way.
     *
     * @param told what it told; none: it is silent
     */
    record Stop(PartyName party, Optional<WhatIfTold> told) {}

    /**
     * How far a round has come.
     *
     * @param waits whether somebody has still to answer
     * @param way who was come by, in order
     * @param learned what follows from it for another round; none: this is the end
     */
    record Look(boolean waits, List<Stop> way, List<WhatIfKnown> learned) {}

    private final PartyName bridge;
    private final Map<Place, WhatIfTold> told = new HashMap<>();

    Inquiry(PartyName bridge) {
        this.bridge = bridge;
    }

    /** A party tells; the first time counts. */
    void hear(PartyName sender, WhatIfTold said) {
        if (told.size() < MOST) {
            told.putIfAbsent(new Place(sender, said.passed()), said);
        }
    }

    /** Follows the way of the wake-up as far as it is known; when time is up, whoever has not answered is silent. */
    Look look(boolean timeIsUp) {
        List<Stop> way = new ArrayList<>();
        Optional<PartyName> asker = Optional.empty();
        Place at = new Place(bridge, 0);
        while (way.size() < MOST) {
            Optional<WhatIfTold> said = Optional.ofNullable(told.get(at));
            if (said.isEmpty() && !timeIsUp) {
                return new Look(true, way, List.of());
            }
            way.add(new Stop(at.party(), said));
            Course course = said.map(WhatIfTold::course).orElse(Course.TELLS);
            if (course == Course.REFUSES && asker.isPresent()) {
                String why = said.map(WhatIfTold::said).orElse("");
                return learned(
                        way,
                        WhatIfKnown.refuses(
                                asker.get(), new WalletName(at.party().name()), why));
            }
            if (course == Course.ASKS_WALLETS || course == Course.FETCHES) {
                return asked(way, at, said.orElseThrow(), timeIsUp);
            }
            if (course != Course.WAKES || said.orElseThrow().next().size() != 1) {
                break;
            }
            asker = Optional.of(at.party());
            at = next(at, said.get().wallets().get(0));
        }
        return new Look(false, way, List.of());
    }

    private Place next(Place at, WalletName wallet) {
        return new Place(PartyName.wallet(wallet.text()), at.party().equals(bridge) ? 0 : at.passed() + 1);
    }

    /** Those who are asked something, and the party decides: a wallet that hands out what it is asked for ends it. */
    private Look asked(List<Stop> way, Place at, WhatIfTold said, boolean timeIsUp) {
        List<WhatIfKnown> learned = new ArrayList<>();
        for (WalletName wallet : said.wallets()) {
            Place place = next(at, wallet);
            Optional<WhatIfTold> answer = Optional.ofNullable(told.get(place));
            if (answer.isEmpty() && !timeIsUp) {
                return new Look(true, way, List.of());
            }
            way.add(new Stop(place.party(), answer));
            known(at, wallet, said.course(), answer).ifPresent(learned::add);
        }
        return new Look(false, way, learned);
    }

    private static Optional<WhatIfKnown> known(Place at, WalletName wallet, Course asked, Optional<WhatIfTold> answer) {
        if (answer.filter(it -> it.course() == Course.REFUSES).isPresent()) {
            return Optional.of(
                    WhatIfKnown.refuses(at.party(), wallet, answer.get().said()));
        }
        if (asked == Course.FETCHES) {
            return Optional.empty();
        }
        return Optional.of(answer.map(it -> WhatIfKnown.settles(at.party(), wallet, it.settled()))
                .orElseGet(() -> WhatIfKnown.silent(at.party(), wallet)));
    }

    private static Look learned(List<Stop> way, WhatIfKnown known) {
        return new Look(false, way, List.of(known));
    }
}

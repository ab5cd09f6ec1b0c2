package kessai.dialogue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kessai.broker.Addresses;
import kessai.der.Bytes;
import kessai.party.Directory;
import kessai.party.PartyName;
import kessai.routing.Hop;
import kessai.routing.InvalidMessage;
import kessai.routing.Letter;
import kessai.routing.Promoted;
import kessai.wakeup.Brand;
import kessai.wakeup.Topology;
import kessai.wakeup.WalletName;

/**
 * What a party sends when it is asked what it would do: what it tells, to the host of the shop, and the questions that it
 * asks in turn. The host is looked up by the shop's name, whoever asked.
 *
 * @param directory which host a shop has
 */
public record WhatIfPost(Directory directory) {

    private static final Duration LONGEST = Duration.ofSeconds(30);

    /** How long what is sent is of use: until the deadline that came along, and not for long. */
    public static long life(Promoted promoted, Instant now) {
        Duration left = Duration.between(now, promoted.deadline());
        return Math.max(1, (left.compareTo(LONGEST) > 0 ? LONGEST : left).toMillis());
    }

    /** Addresses what is told, and nothing else yet. */
    public List<Letter> tell(Promoted promoted, WhatIfTold told) {
        return List.of(
                new Letter(Addresses.whatIfOf(host(promoted)), promoted, WhatIfTold.TYPE, Bytes.of(told.write())));
    }

    /** Addresses what is told, and a question to each of these wallets. */
    public List<Letter> tellAndAsk(Promoted promoted, WhatIfTold told, List<WalletName> wallets, WhatIfAsked question) {
        List<Letter> letters = new ArrayList<>(tell(promoted, told));
        for (WalletName wallet : wallets) {
            String address = Addresses.whatIfOf(PartyName.wallet(wallet.text()));
            letters.add(new Letter(address, promoted, WhatIfAsked.TYPE, Bytes.of(question.write())));
        }
        return letters;
    }

    /** Reads a question. */
    public static WhatIfAsked read(Hop hop) {
        if (!hop.messageType().equals(WhatIfAsked.TYPE)) {
            throw new InvalidMessage("expected what-if to be asked, found another type");
        }
        return hop.body(WhatIfAsked.class);
    }

    /** What is to be asked on about: the brand that is decided, or all. */
    public static List<Brand> brands(WhatIfAsked asked, Weighed weighed) {
        return weighed.brand().map(List::of).orElse(asked.listed());
    }

    /** What kind of question follows from what was weighed; none: nobody is asked. */
    public static Optional<WhatIfKind> kind(Weighed weighed) {
        return switch (weighed.course()) {
            case WAKES -> Optional.of(WhatIfKind.WAKE_UP);
            case ASKS_WALLETS -> Optional.of(WhatIfKind.BRANDS);
            case FETCHES -> Optional.of(WhatIfKind.CERTIFICATE);
            default -> Optional.empty();
        };
    }

    /** All that a party sends: what it tells, and a question to each wallet that it would go on to. */
    public List<Letter> letters(
            PartyName self,
            Promoted promoted,
            WhatIfAsked asked,
            Weighed weighed,
            List<SlipEntry> slip,
            Optional<Topology> topology) {
        WhatIfTold told = WhatIfTold.of(asked, weighed, List.of(), topology);
        Optional<WhatIfKind> kind = kind(weighed);
        return kind.isEmpty()
                ? tell(promoted, told)
                : tellAndAsk(promoted, told, weighed.next(), asked.on(self, kind.get(), brands(asked, weighed), slip));
    }

    private PartyName host(Promoted promoted) {
        try {
            return directory.hostOf(promoted.shop().text());
        } catch (IllegalArgumentException e) {
            throw new InvalidMessage("nobody is known to host the shop " + promoted.shop(), e);
        }
    }
}

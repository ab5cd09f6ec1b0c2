package kessai.dialogue;

import static kessai.der.Alphabet.UTF8;
import static kessai.der.Alphabet.VISIBLE;

import java.util.List;
import java.util.Optional;
import kessai.der.Der;
import kessai.der.Tag;
import kessai.der.Text;
import kessai.wakeup.Brand;
import kessai.wakeup.Topology;
import kessai.wakeup.WalletName;

/**
 * A party tells the shop's host what it would do with a wake-up, and whom it has asked in turn.
 *
 * <pre>
 * WhatIfTold ::= SEQUENCE { passed INTEGER, course ENUMERATED, said UTF8String, candidates SEQUENCE OF Considered,
 *   next SEQUENCE OF VisibleString, settles SEQUENCE OF UTF8String, topology [0] INTEGER OPTIONAL }
 * </pre>
 *
 * @param passed how many masters would have relayed it before
 * @param course what would follow
 * @param said in words, at most 300 characters; longer ones are cut
 * @param candidates the wallets that were considered, at most 100
 * @param next the wallets that it would go on to
 * @param settles which brands it settles, where it was asked for that
 * @param topology what the terminal is set up for, where its bridge tells
 */
public record WhatIfTold(
        int passed,
        Course course,
        @Text(UTF8) String said,
        List<Considered> candidates,
        @Text(VISIBLE) List<String> next,
        @Text(UTF8) List<String> settles,
        @Tag(0) Optional<Integer> topology) {

    /** The message's type. */
    public static final String TYPE = "WhatIfTold";

    private static final int MOST = 100;
    private static final int LONGEST = 300;

    public WhatIfTold {
        if (passed < 0 || candidates.size() > MOST || next.size() > MOST) {
            throw new IllegalArgumentException(
                    "expected at most " + MOST + " wallets, found " + candidates.size() + " and " + next.size());
        }
        said = cut(said, LONGEST);
        candidates = List.copyOf(candidates);
        next = next.stream().map(name -> new WalletName(name).text()).toList();
        settles = Listed.checked(settles, AccountsAsked.MOST);
        topology.ifPresent(Topology::of);
    }

    /** What was weighed. */
    public static WhatIfTold of(WhatIfAsked asked, Weighed weighed, List<Brand> settles, Optional<Topology> topology) {
        return new WhatIfTold(
                asked.passed().size(),
                weighed.course(),
                weighed.said(),
                weighed.candidates().stream().limit(MOST).toList(),
                weighed.next().stream().limit(MOST).map(WalletName::text).toList(),
                Listed.texts(settles),
                topology.map(Topology::number));
    }

    /** The wallets that it would go on to. */
    public List<WalletName> wallets() {
        return next.stream().map(WalletName::new).toList();
    }

    /** The brands that it settles. */
    public List<Brand> settled() {
        return Listed.brands(settles);
    }

    static String cut(String text, int longest) {
        String shown = text.replaceAll("[\\p{Cntrl}\\p{Cs}]", " ");
        return shown.length() > longest ? shown.substring(0, longest - 1) + "…" : shown;
    }

    /** As a message. */
    public byte[] write() {
        return Der.encode(this);
    }
}

package kessai.dialogue;

import static kessai.der.Alphabet.UTF8;
import static kessai.der.Alphabet.VISIBLE;

import java.util.List;
import java.util.stream.Stream;
import kessai.der.Der;
import kessai.der.Text;
import kessai.party.PartyName;
import kessai.party.Role;
import kessai.wakeup.Brand;
import kessai.wakeup.WalletName;

/**
 * A party is asked what it would do with a wake-up. It does none of it, keeps nothing, and tells the shop's host. It
 * learns no more than selecting needs: neither the order nor the amount.
 *
 * <pre>
 * WhatIfAsked ::= SEQUENCE { kind ENUMERATED { wakeUp(0), brands(1), certificate(2) }, brands SEQUENCE OF UTF8String,
 *   slip SEQUENCE OF SlipEntry, passed SEQUENCE OF VisibleString, known SEQUENCE OF WhatIfKnown }
 * </pre>
 *
 * @param kind what it is to imagine
 * @param brands those that are wanted, 1 to 10
 * @param slip what would come along with the wake-up, at most 100 entries
 * @param passed the masters that would have relayed it, in order, at most 50
 * @param known what is known already of those who would be asked in turn, at most 50
 */
public record WhatIfAsked(
        WhatIfKind kind,
        @Text(UTF8) List<String> brands,
        List<SlipEntry> slip,
        @Text(VISIBLE) List<String> passed,
        List<WhatIfKnown> known) {

    /** The message's type. */
    public static final String TYPE = "WhatIfAsked";

    /** More masters than a chain may have, and more wallets than one question leads to. */
    public static final int MOST = 50;

    public WhatIfAsked {
        brands = Listed.checked(brands, AccountsAsked.MOST);
        passed = passed.stream().map(name -> new WalletName(name).text()).toList();
        if (brands.isEmpty()
                || slip.size() > WakeUpWithSlip.MOST_ENTRIES
                || passed.size() > MOST
                || known.size() > MOST) {
            throw new IllegalArgumentException("expected a brand at least, and at most " + MOST
                    + " masters and answers, found " + brands.size() + ", " + passed.size() + " and " + known.size());
        }
        slip = List.copyOf(slip);
        known = List.copyOf(known);
    }

    /** What if a terminal were woken. */
    public static WhatIfAsked about(List<Brand> brands, List<WhatIfKnown> known) {
        return new WhatIfAsked(WhatIfKind.WAKE_UP, Listed.texts(brands), List.of(), List.of(), known);
    }

    /** As a party asks on, which leaves out what it alone needs to know. */
    public WhatIfAsked on(PartyName self, WhatIfKind asked, List<Brand> decided, List<SlipEntry> along) {
        Stream<String> itself =
                kind == WhatIfKind.WAKE_UP && self.role() == Role.WALLET ? Stream.of(self.name()) : Stream.of();
        return new WhatIfAsked(
                asked,
                Listed.texts(decided),
                along,
                Stream.concat(passed.stream(), itself).toList(),
                known.stream().filter(it -> !it.isBy(self)).toList());
    }

    /** The brands. */
    public List<Brand> listed() {
        return Listed.brands(brands);
    }

    /** What is known of those that a party would ask. */
    public List<WhatIfKnown> knownBy(PartyName party) {
        return known.stream().filter(it -> it.isBy(party)).toList();
    }

    /** Those that refuse a party. */
    public List<WalletName> refusing(PartyName party) {
        return knownBy(party).stream()
                .filter(it -> it.refuses().isPresent())
                .map(WhatIfKnown::of)
                .toList();
    }

    /** As a message. */
    public byte[] write() {
        return Der.encode(this);
    }
}

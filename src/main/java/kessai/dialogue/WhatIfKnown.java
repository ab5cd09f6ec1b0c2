package kessai.dialogue;

import static kessai.der.Alphabet.UTF8;
import static kessai.der.Alphabet.VISIBLE;

import java.util.List;
import java.util.Optional;
import kessai.der.Tag;
import kessai.der.Text;
import kessai.party.PartyName;
import kessai.wakeup.Brand;
import kessai.wakeup.WalletName;

/**
 * What is known already of a wallet that would be asked; who would have asked it imagines that it answered so.
 *
 * <pre>
 * WhatIfKnown ::= SEQUENCE { asker VisibleString, wallet VisibleString,
 *   settles [0] SEQUENCE OF UTF8String OPTIONAL, refuses [1] UTF8String OPTIONAL }
 * </pre>
 *
 * @param asker the party that would have asked it
 * @param wallet the wallet
 * @param settles what it says to settle
 * @param refuses why it refuses; with neither it is silent
 */
public record WhatIfKnown(
        @Text(VISIBLE) String asker,
        @Text(VISIBLE) String wallet,
        @Tag(0) @Text(UTF8) Optional<List<String>> settles,
        @Tag(1) @Text(UTF8) Optional<String> refuses) {

    private static final int LONGEST = 200;

    public WhatIfKnown {
        asker = PartyName.parse(asker).toString();
        wallet = new WalletName(wallet).text();
        settles = settles.map(brands -> Listed.checked(brands, AccountsAsked.MOST));
        refuses = refuses.map(why -> WhatIfTold.cut(why, LONGEST));
    }

    /** It said what it settles. */
    public static WhatIfKnown settles(PartyName asker, WalletName wallet, List<Brand> brands) {
        return new WhatIfKnown(asker.toString(), wallet.text(), Optional.of(Listed.texts(brands)), Optional.empty());
    }

    /** It refused. */
    public static WhatIfKnown refuses(PartyName asker, WalletName wallet, String why) {
        return new WhatIfKnown(asker.toString(), wallet.text(), Optional.empty(), Optional.of(why));
    }

    /** It did not answer. */
    public static WhatIfKnown silent(PartyName asker, WalletName wallet) {
        return new WhatIfKnown(asker.toString(), wallet.text(), Optional.empty(), Optional.empty());
    }

    /** Whether it is known by a party. */
    public boolean isBy(PartyName party) {
        return asker.equals(party.toString());
    }

    /** Which wallet it is about. */
    public WalletName of() {
        return new WalletName(wallet);
    }

    /** What it says to settle. */
    public Optional<List<Brand>> settled() {
        return settles.map(Listed::brands);
    }
}

package kessai.dialogue;

import static kessai.der.Alphabet.UTF8;
import static kessai.der.Alphabet.VISIBLE;

import kessai.der.Text;
import kessai.wakeup.WalletName;

/**
 * A wallet that a party considers for a wake-up.
 *
 * <pre>
 * Considered ::= SEQUENCE { wallet VisibleString, known UTF8String, chosen BOOLEAN, why UTF8String }
 * </pre>
 *
 * @param wallet its name
 * @param known what the party knows of it, in words, at most 200 characters; longer ones are cut
 * @param chosen whether the wake-up goes on to it
 * @param why or why not, in words, at most 200 characters; longer ones are cut
 */
public record Considered(
        @Text(VISIBLE) String wallet, @Text(UTF8) String known, boolean chosen, @Text(UTF8) String why) {

    private static final int LONGEST = 200;

    public Considered {
        wallet = new WalletName(wallet).text();
        known = WhatIfTold.cut(known, LONGEST);
        why = WhatIfTold.cut(why, LONGEST);
    }

    /** A wallet to which the wake-up goes on. */
    public static Considered chosen(WalletName wallet, String known, String why) {
        return new Considered(wallet.text(), known, true, why);
    }

    /** A wallet to which it does not. */
    public static Considered not(WalletName wallet, String known, String why) {
        return new Considered(wallet.text(), known, false, why);
    }
}

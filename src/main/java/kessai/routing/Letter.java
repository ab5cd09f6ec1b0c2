package kessai.routing;

import kessai.der.Bytes;

/**
 * A message that a party sends beside the one that its hop carries.
 *
 * @param address a broker address that our own code made from validated names
 * @param promoted what it is about
 * @param type the message's type
 * @param body its octets
 */
public record Letter(String address, Promoted promoted, String type, Bytes body) {

    /** The variable in which route files find several. */
    public static final String LETTERS = "letters";

    /** The variable in which route files find for how long they are of use, in milliseconds. */
    public static final String LIFE = "life";
}

package kessai.der;

/**
 * The nesting of tags and lengths, walked before anything is built from them, so that no input makes the parser run
 * out of stack or memory. Indefinite lengths and lengths longer than needed are refused here.
 */
final class Outline {

    /** How deep values may be nested; a signed certificate in an envelope in a message needs about 25. */
    static final int DEPTH_MAX = 48;

    /** How many values there may be in all, at every depth; a message with four certificates has about 600. */
    static final int COUNT_MAX = 16_384;

    private static final int CONSTRUCTED = 0x20;
    private static final int LONG_TAG = 0x1f;
    private static final int TAG_OCTETS_MAX = 3;
    private static final int LENGTH_OCTETS_MAX = 3;

    /** Told of every value that holds no others, with the octets of its tag, length and content. */
    interface Visitor {
        void primitive(int from, int to);
    }

    private final byte[] der;
    private final Visitor visitor;
    private final int[] ends = new int[DEPTH_MAX + 1];
    private int depth;
    private int count;
    private int at;

    private Outline(byte[] der, Visitor visitor) {
        this.der = der;
        this.visitor = visitor;
        ends[0] = der.length;
    }

    static void check(byte[] der) {
        if (der.length > Der.SIZE_MAX) {
            throw new Fault("has " + der.length + " octets, at most " + Der.SIZE_MAX + " are read");
        }
        visit(der, (from, to) -> {});
    }

    static void visit(byte[] der, Visitor visitor) {
        new Outline(der, visitor).walk();
    }

    private void walk() {
        do {
            value();
            while (depth > 0 && at == ends[depth]) {
                depth--;
            }
        } while (depth > 0);
        if (at != der.length) {
            throw new Fault("is followed by " + (der.length - at) + " octets");
        }
    }

    private void value() {
        int start = at;
        boolean constructed = tag();
        int length = length();
        if (length > ends[depth] - at) {
            throw new Fault("has a value that is cut short at octet " + at);
        }
        if (++count > COUNT_MAX) {
            throw new Fault("has more than " + COUNT_MAX + " values");
        }
        if (constructed) {
            enter(at + length);
        } else {
            at += length;
            visitor.primitive(start, at);
        }
    }

    private void enter(int end) {
        if (depth == DEPTH_MAX) {
            throw new Fault("is nested more than " + DEPTH_MAX + " deep");
        }
        ends[++depth] = end;
    }

    private boolean tag() {
        int start = at;
        int first = next();
        if ((first & ~CONSTRUCTED) == 0) {
            throw new Fault("has a value without a tag at octet " + start);
        }
        if ((first & LONG_TAG) == LONG_TAG) {
            int octets = 0;
            while ((next() & 0x80) != 0) {
                if (++octets == TAG_OCTETS_MAX) {
                    throw new Fault("has a tag that is too long at octet " + start);
                }
            }
        }
        return (first & CONSTRUCTED) != 0;
    }

    private int length() {
        int start = at;
        int first = next();
        if (first < 0x80) {
            return first;
        }
        int octets = first & 0x7f;
        if (octets == 0 || octets > LENGTH_OCTETS_MAX) {
            throw new Fault("has an indefinite or too great length at octet " + start);
        }
        int length = 0;
        for (int i = 0; i < octets; i++) {
            length = (length << 8) | next();
        }
        if (length < 0x80 || length >>> (8 * (octets - 1)) == 0) {
            throw new Fault("has a length in more octets than needed at octet " + start);
        }
        return length;
    }

    private int next() {
        if (at >= ends[depth]) {
            throw new Fault("is cut short at octet " + at);
        }
        return der[at++] & 0xff;
    }
}

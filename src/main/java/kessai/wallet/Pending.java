package kessai.wallet;

/** The merchant has not said how it ended; it is asked again later. */
class Pending extends RuntimeException {

    private static final long serialVersionUID = 1;

    Pending(String why) {
        super(why);
    }
}

package kessai.command;

/** Why the process ends, as a number for scripts. */
enum Exit {
    /** All is well. */
    OK(0),
    /** Something went wrong that nobody foresaw; the log has the details. */
    FAILED(1),
    /** An option, a command or a descriptor is not as it must be. */
    USAGE(2),
    /** The port is taken. */
    PORT(3),
    /** The data folder cannot be used. */
    DATA(4);

    private final int code;

    Exit(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }
}

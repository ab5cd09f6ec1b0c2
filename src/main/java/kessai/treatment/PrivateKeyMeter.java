package kessai.treatment;

import java.time.Duration;

/** Hears of every RSA private operation, since these are what a settlement costs. */
@FunctionalInterface
public interface PrivateKeyMeter {

    /** A meter that nobody reads. */
    PrivateKeyMeter UNREAD = (operation, took) -> {};

    /** The operation was carried out; {@code operation} is {@code sign} or {@code decrypt}. */
    void used(String operation, Duration took);
}

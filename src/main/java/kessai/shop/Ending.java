package kessai.shop;

import java.time.Instant;
import java.util.Optional;
import kessai.journey.Outcome;
import kessai.wakeup.Brand;

/**
 * How a settlement ended, which never changes.
 *
 * @param brand what was paid with, where it came to that
 * @param reason in words
 */
record Ending(Outcome outcome, Optional<Brand> brand, String reason, Instant at) {}

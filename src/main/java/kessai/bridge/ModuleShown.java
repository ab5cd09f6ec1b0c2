package kessai.bridge;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A server wallet of a terminal's connecting module as the API shows it; a module that knows several has a line for each.
 *
 * @param wallet the wallet
 * @param brands what the module knows that this wallet settles
 * @param knownSince since when they are as they are; null where the wallet has not told
 * @param confirmedAt when the wallet said so last; null where it has not told
 */
record ModuleShown(String wallet, List<String> brands, @Nullable Instant knownSince, @Nullable Instant confirmedAt) {}

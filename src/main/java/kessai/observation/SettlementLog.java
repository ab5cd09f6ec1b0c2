package kessai.observation;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** Marks every line that a thread logs with the settlement it works for. */
public final class SettlementLog {

    /** The name of the mark in the structured log. */
    public static final String KEY = "settlement";

    private SettlementLog() {}

    /** Logs something about a settlement. */
    public static void about(String settlement, Runnable saying) {
        during(settlement, () -> {
            saying.run();
            return settlement;
        });
    }

    /** Does work for a settlement; what it logs is marked. Work for none in particular keeps the mark there is. */
    public static <T> T during(@Nullable String settlement, Supplier<T> work) {
        if (settlement == null) {
            return work.get();
        }
        String before = MDC.get(KEY);
        MDC.put(KEY, settlement);
        try {
            return work.get();
        } finally {
            if (before == null) {
                MDC.remove(KEY);
            } else {
                MDC.put(KEY, before);
            }
        }
    }
}

package kessai.bridge;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A settlement of a terminal as the API shows it.
 *
 * @param state open or ended
 * @param brand what it was settled with, if it came to that
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SettlementShown(
        String id,
        String shop,
        String order,
        MoneyShown amount,
        List<String> brands,
        String state,
        @Nullable String outcome,
        @Nullable String reason,
        @Nullable String brand,
        Instant startedAt,
        Instant deadline,
        @Nullable Instant endedAt) {}

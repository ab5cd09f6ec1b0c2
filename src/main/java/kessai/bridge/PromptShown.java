package kessai.bridge;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import kessai.wakeup.Brand;
import kessai.wakeup.OrderDescription;
import kessai.wakeup.OrderNumber;
import kessai.wakeup.WakeUp;
import kessai.wakeup.WalletName;
import org.jspecify.annotations.Nullable;

/** A question as the API shows it. Of the card it has what the wallet masked, and no more. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PromptShown(
        String id,
        String kind,
        String settlement,
        String shop,
        String order,
        MoneyShown amount,
        List<String> items,
        List<String> brands,
        List<String> offers,
        String said,
        @Nullable String wallet,
        @Nullable String brand,
        @Nullable String card,
        Instant askedAt,
        Instant deadline) {

    /** More lines than anybody reads; what is left out is counted in the last one. */
    private static final int MOST_LINES = 100;

    private static final int LONGEST_LINE = 400;

    static PromptShown of(Prompt prompt, WakeUp wakeUp) {
        return new PromptShown(
                prompt.id().toString(),
                prompt.kind().word(),
                prompt.settlement().text(),
                wakeUp.shop().text(),
                wakeUp.order().map(OrderNumber::text).orElse(""),
                MoneyShown.of(wakeUp.amount()),
                items(wakeUp),
                wakeUp.brands().stream().map(Brand::text).toList(),
                prompt.offers().stream().map(WalletName::text).toList(),
                prompt.said(),
                prompt.asked().map(it -> it.asker().name()).orElse(null),
                prompt.asked().flatMap(Prompt.Asked::brand).map(Brand::text).orElse(null),
                prompt.asked().flatMap(Prompt.Asked::maskedCard).orElse(null),
                prompt.askedAt(),
                prompt.deadline());
    }

    /** The order as the shop wrote it, line by line. */
    private static List<String> items(WakeUp wakeUp) {
        List<String> lines = wakeUp.description()
                .map(OrderDescription::text)
                .orElse("")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) + "…" : line)
                .toList();
        if (lines.size() <= MOST_LINES) {
            return lines;
        }
        String rest = "… and " + (lines.size() - MOST_LINES) + " more lines";
        return Stream.concat(lines.stream().limit(MOST_LINES), Stream.of(rest)).toList();
    }
}

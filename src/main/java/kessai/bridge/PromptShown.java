package kessai.bridge;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import kessai.wakeup.Brand;
import kessai.wakeup.Money;
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
        Amount amount,
        List<String> brands,
        List<String> offers,
        String said,
        @Nullable String wallet,
        @Nullable String brand,
        @Nullable String card,
        Instant askedAt,
        Instant deadline) {

    /** Money, in the form in which the shop gives it. */
    record Amount(String currency, String value) {}

    static PromptShown of(Prompt prompt, WakeUp wakeUp) {
        Money amount = wakeUp.amount();
        return new PromptShown(
                prompt.id().toString(),
                prompt.kind().word(),
                prompt.settlement().text(),
                wakeUp.shop().text(),
                wakeUp.order().map(OrderNumber::text).orElse(""),
                new Amount(amount.currency().code(), amount.value()),
                wakeUp.brands().stream().map(Brand::text).toList(),
                prompt.offers().stream().map(WalletName::text).toList(),
                prompt.said(),
                prompt.asked().map(it -> it.asker().name()).orElse(null),
                prompt.asked().flatMap(Prompt.Asked::brand).map(Brand::text).orElse(null),
                prompt.asked().flatMap(Prompt.Asked::maskedCard).orElse(null),
                prompt.askedAt(),
                prompt.deadline());
    }
}

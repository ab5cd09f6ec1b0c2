package kessai.bridge;

import java.time.Instant;
import java.util.List;
import kessai.party.ConditionalOnParty;
import kessai.party.Role;
import kessai.wakeup.Brand;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What an operator may see of what modules know of their wallets' brands, and how old it is. */
@RestController
@ConditionalOnParty(Role.BRIDGE)
class BrandInformationController {

    private final BrandBook book;

    BrandInformationController(BrandBook book) {
        this.book = book;
    }

    /**
     * A line a wallet.
     *
     * @param brands what it settles; none: it has told nothing yet
     * @param knownSince since when the brands are as they are
     * @param lastAsked when it was asked last
     * @param answered when it answered last
     */
    record Line(
            String wallet,
            @Nullable List<String> brands,
            @Nullable Instant knownSince,
            @Nullable Instant lastAsked,
            @Nullable Instant answered) {

        static Line of(KnownBrands known) {
            return new Line(
                    known.wallet().text(),
                    known.told()
                            .map(told -> told.brands().stream().map(Brand::text).toList())
                            .orElse(null),
                    known.told().map(KnownBrands.Told::since).orElse(null),
                    known.asked().orElse(null),
                    known.told().map(KnownBrands.Told::at).orElse(null));
        }
    }

    @GetMapping("/operator/brand-information")
    List<Line> show() {
        return book.all().stream().map(Line::of).toList();
    }
}

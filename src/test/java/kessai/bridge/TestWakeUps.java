package kessai.bridge;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kessai.der.Bytes;
import kessai.routing.Promoted;
import kessai.wakeup.Brand;
import kessai.wakeup.Currency;
import kessai.wakeup.Kept;
import kessai.wakeup.LidM;
import kessai.wakeup.Money;
import kessai.wakeup.OrderDescription;
import kessai.wakeup.OrderNumber;
import kessai.wakeup.Protocol;
import kessai.wakeup.SettlementId;
import kessai.wakeup.ShopName;
import kessai.wakeup.TerminalAddress;
import kessai.wakeup.WakeUp;
import kessai.wakeup.WakeUpText;

/** Wake-ups of one order each time, for the tests of what a bridge keeps. */
final class TestWakeUps {

    static final Instant NOW = Instant.parse("2026-11-23T10:15:00Z");
    static final Instant DEADLINE = NOW.plusSeconds(900);
    static final TerminalAddress TERMINAL = TerminalAddress.parse("103@demo");
    static final Bytes SALT = Bytes.ofHex("00010203");

    private static final SecureRandom RANDOM = new SecureRandom();

    static final WakeUp WAKE_UP = new WakeUp(
            new ShopName("garden"),
            Optional.of(new OrderNumber("注文 7")),
            Optional.empty(),
            List.of(new Brand("brand-a")),
            Money.parse(Currency.of("EUR"), "12.50"),
            LidM.random(RANDOM),
            Protocol.SET,
            Optional.of(OrderDescription.of("1 x chair\n")),
            Kept.NOTHING);

    private TestWakeUps() {}

    /** Keeps one. */
    static SettlementId kept(WakeUps wakeUps) {
        return wakeUps.keep(promoted(), WakeUpText.print(WAKE_UP), SALT, NOW).settlement();
    }

    /** What the headers of one say; each is another settlement. */
    static Promoted promoted() {
        return new Promoted(
                SettlementId.random(RANDOM),
                TERMINAL,
                new ShopName("garden"),
                Optional.empty(),
                Optional.empty(),
                Protocol.SET,
                DEADLINE);
    }
}

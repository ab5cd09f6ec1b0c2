package kessai.shop;

import java.time.Instant;
import java.util.Optional;
import kessai.wakeup.Capture;
import kessai.wakeup.Initiation;
import kessai.wakeup.LidM;
import kessai.wakeup.OrderNumber;
import kessai.wakeup.ShopName;
import kessai.wakeup.TerminalAddress;
import kessai.wakeup.WakeUp;
import kessai.wakeup.WakeUpText;

/**
 * An order as a shop has posted it, in either form.
 *
 * @param deadline the one that the shop gives, if it does
 */
record PostedOrder(
        ShopName shop,
        OrderNumber order,
        TerminalAddress terminal,
        Capture capture,
        Optional<Instant> deadline,
        Initiation initiation) {

    /** Stands in for the number that each settlement gets, where two contents are compared. */
    private static final LidM ANY = new LidM("00");

    WakeUp wakeUp(LidM lidM) {
        return initiation.wakeUp(shop, order, lidM);
    }

    /** Equal for orders with the same content. */
    String digest() {
        return Sha256.start()
                .with(terminal.toString())
                .with(capture.text())
                .with(deadline.map(Instant::toString).orElse(""))
                .with(WakeUpText.print(wakeUp(ANY)))
                .hex();
    }
}

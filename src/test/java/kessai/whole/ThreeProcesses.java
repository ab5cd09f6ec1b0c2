package kessai.whole;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Shop and bridge in one process, most wallets and the gateway in the south in another, and at the end of a cable a third
 * with the slave and the gateway that brand-b needs: they share nothing but the broker. Each can be killed or stopped and
 * starts again; whatever was accepted is remembered.
 */
final class ThreeProcesses implements AutoCloseable {

    // Short, so that whoever waits for one that is away soon knows it.
    private static final String GATEWAY_TIMEOUT = "--kessai.set.gateway-timeout=3000";
    private static final String MERCHANT_TIMEOUT = "--kessai.set.merchant-timeout=5000";

    private static final String IN_THE_SOUTH = "wallet/master,wallet/slave-c,wallet/sw-1,wallet/sw-2,gateway/south";
    private static final String IN_THE_NORTH = "wallet/slave-b,gateway/north";

    private final int port = Node.freePort();
    private final Cable cable = new Cable(port);
    private final Path shop = Apart.folder("split-shop", "shop", "bridge", "broker", "client-bridge");
    private final Path south = Apart.folder("split-south", ("wallets," + IN_THE_SOUTH).split(","));
    private final Path north = Apart.folder("split-north", ("wallets," + IN_THE_NORTH).split(","));
    private final Map<String, Order> accepted = new LinkedHashMap<>();

    private Node shopAndBridge = startShopAndBridge();
    private Node inTheSouth = startInTheSouth();
    private Node inTheNorth = startInTheNorth();
    private Garden garden = new Garden(shopAndBridge.base(), Apart.keys());
    private Customers customers = new Customers(shopAndBridge.base(), Apart.keys());

    private Node startShopAndBridge() {
        return start(shop, "shop,bridge", "--kessai.broker.listen=127.0.0.1:" + port);
    }

    private Node startInTheSouth() {
        return start(south, IN_THE_SOUTH, "--kessai.broker.url=tcp://127.0.0.1:" + port);
    }

    private Node startInTheNorth() {
        return start(north, IN_THE_NORTH, "--kessai.broker.url=tcp://127.0.0.1:" + cable.port());
    }

    private static Node start(Path data, String parties, String broker) {
        return Apart.start(data, parties, broker, GATEWAY_TIMEOUT, MERCHANT_TIMEOUT);
    }

    /** Waits until all are ready. */
    void ready() {
        shopAndBridge.ready();
        inTheSouth.ready();
        inTheNorth.ready();
    }

    /** The shop, and the operator. */
    Garden garden() {
        return garden;
    }

    Customers customers() {
        return customers;
    }

    /** What leads to the north. */
    Cable cable() {
        return cable;
    }

    /** What the gateway in the north keeps. */
    Path northernStore() {
        return north.resolve("gateway/north/store.mv.db");
    }

    /** All that was accepted, by settlement. */
    Map<String, Order> accepted() {
        return accepted;
    }

    /** Posts orders; gives their settlements. */
    Map<String, Order> post(List<Order> orders) {
        Map<String, Order> posted = new LinkedHashMap<>();
        orders.forEach(order -> posted.put(garden.accepted(order), order));
        accepted.putAll(posted);
        return posted;
    }

    /** Posts an order; gives its settlement. */
    String post(Order order) {
        return post(List.of(order)).keySet().iterator().next();
    }

    /** Kills shop and bridge, and waits until they are back. */
    void killShopAndBridge() {
        shopAndBridge.kill();
        shopAndBridge = startShopAndBridge();
        garden = new Garden(shopAndBridge.base(), Apart.keys());
        customers = new Customers(shopAndBridge.base(), Apart.keys());
        shopAndBridge.ready();
    }

    /** Kills wallets and gateway in the south; whoever needs them again waits until they are back with {@link #ready()}. */
    void killTheSouth() {
        inTheSouth.kill();
        inTheSouth = startInTheSouth();
    }

    /** Kills slave and gateway in the north. */
    void killTheNorth() {
        inTheNorth.kill();
    }

    /** Starts them again, and waits until they are back. */
    void startTheNorth() {
        inTheNorth = startInTheNorth();
        inTheNorth.ready();
    }

    /** Stops all of them. */
    @Override
    public void close() {
        inTheNorth.close();
        inTheSouth.close();
        shopAndBridge.close();
        try {
            cable.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads what all of them keep; they are stopped. */
    Ledgers ledgers() {
        return Ledgers.of(shop, south, north);
    }
}

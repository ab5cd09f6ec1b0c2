package kessai.demo;

import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kessai.party.DataFolder;
import kessai.party.Hosted;
import kessai.party.PartyName;
import kessai.party.PartySettings;
import kessai.party.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;

/** Begins the demonstration when everything is ready, and breaks it off when the application ends. */
class DemoCurtain {

    private final DemoSettings settings;
    private final PartySettings parties;
    private final Hosted hosted;
    private final DataFolder folder;
    private @Nullable Demonstration demonstration;
    private @Nullable DemoCustomers customers;

    DemoCurtain(DemoSettings settings, PartySettings parties, Hosted hosted, DataFolder folder) {
        this.settings = settings;
        this.parties = parties;
        this.hosted = hosted;
        this.folder = folder;
    }

    @EventListener
    void up(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof WebServerApplicationContext web) {
            Demo demo = settings.effective(parties);
            URI base = address(web.getWebServer().getPort(), environment(ready));
            String customersAre = environment(ready).getProperty("kessai.demo.customers", "on");
            if (demo != Demo.OFF && !customersAre.equals("off") && hosted.hosts(Role.BRIDGE)) {
                customers = customersAt(base);
            }
            DemoOrders which = environment(ready).getProperty("kessai.demo.orders", DemoOrders.class, DemoOrders.SOME);
            Demonstration begun = new Demonstration(base, parties.data(), folder, which, System.out);
            begun.begin(demo, demo == Demo.ORDERS && hosted.hosts(Role.SHOP));
            demonstration = begun;
        }
    }

    private static Environment environment(ApplicationReadyEvent ready) {
        return ready.getApplicationContext().getEnvironment();
    }

    /** Customers whose contracts are those that the descriptors describe. */
    private DemoCustomers customersAt(URI base) {
        List<PartyName> wallets = hosted.described().stream()
                .filter(party -> party.role() == Role.WALLET)
                .toList();
        Collection<DescribedWallet> described =
                Cast.of(parties, wallets).wallets().values();
        Map<String, List<String>> brandsOf = described.stream()
                .collect(Collectors.toUnmodifiableMap(DescribedWallet::name, DescribedWallet::brands));
        List<String> slaves = described.stream()
                .filter(DescribedWallet::isSlave)
                .map(DescribedWallet::name)
                .sorted()
                .toList();
        return new DemoCustomers(base, DemoFile.in(folder.root()).terminals(), brandsOf, slaves);
    }

    @EventListener
    void down(ContextClosedEvent closed) {
        if (demonstration != null) {
            demonstration.stop();
        }
        if (customers != null) {
            customers.close();
        }
    }

    /** Where this machine reaches it: one that listens everywhere is called on loopback. */
    private static URI address(int port, Environment environment) {
        String host = environment.getProperty("server.address", "127.0.0.1");
        boolean everywhere = host.equals("0.0.0.0") || host.equals("::");
        String called = everywhere ? "127.0.0.1" : host.contains(":") ? "[" + host + "]" : host;
        return URI.create("http://" + called + ":" + port);
    }
}

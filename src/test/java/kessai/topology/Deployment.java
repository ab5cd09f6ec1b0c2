package kessai.topology;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import kessai.Kessai;
import kessai.broker.EmbeddedBroker;
import kessai.broker.Wiretap;
import kessai.certificate.KeyStores;
import kessai.demo.DemoFile;
import kessai.demo.TestPopulation;
import kessai.party.DataFolder;
import kessai.party.MasterKeys;
import kessai.party.PartyName;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * The whole application with all parties, one for all scenarios: started when the first asks for it, on a population,
 * terminals and wallets of its own and a copy of the route files.
 */
final class Deployment {

    private static final Path FOLDER = Path.of("target", "topology");

    private static final Path DESCRIPTORS = Path.of("src", "test", "resources", "topology");

    /** The tests speak for rogue, and a little for absent; for the others nobody does. */
    private static final List<String> UNHOSTED = List.of("rogue", "absent", "away", "mute");

    private final ServletWebServerApplicationContext context;
    private final Ingress ingress;
    private final Wiretap wiretap;

    private static final class Lazily {
        private static final Deployment RUNNING = new Deployment();
    }

    private Deployment() {
        TestPopulation.of(DESCRIPTORS).copyTo(data());
        copy(Path.of("routes"), routes());
        copy(DESCRIPTORS.resolve("wallets"), wallets());
        UNHOSTED.forEach(wallet -> delete(wallets().resolve(wallet + ".yaml")));
        copy(DESCRIPTORS.resolve("client-bridge"), FOLDER.resolve("client-bridge"));
        // Another test's application may have set logging up, which is done once only.
        LoggingSystem.get(Deployment.class.getClassLoader()).cleanUp();
        context = (ServletWebServerApplicationContext) Kessai.application()
                .run(
                        "--kessai.data=" + data(),
                        "--kessai.demo=population",
                        "--kessai.demo.customers=off",
                        "--kessai.demo.shop=on",
                        "--kessai.wallets=" + wallets(),
                        "--kessai.client-bridge=" + FOLDER.resolve("client-bridge"),
                        "--kessai.routes=" + routes(),
                        "--kessai.routes-poll=250ms",
                        "--kessai.bridge.brand-refresh=1s",
                        "--kessai.bridge.brand-patience=3s",
                        "--kessai.gateway.issuer-patience=1s",
                        "--kessai.set.gateway-timeout=6500",
                        "--kessai.set.merchant-timeout=8000",
                        "--kessai.wallet.proof-life=0s",
                        "--kessai.wallet.proof-patience=2s",
                        "--server.port=0",
                        "--logging.config=" + DESCRIPTORS.resolve("logback.xml"),
                        "--logging.level.kessai=TRACE");
        wiretap = Wiretap.on(context.getBean(EmbeddedBroker.class));
        URI base = URI.create("http://127.0.0.1:" + context.getWebServer().getPort());
        ingress = new Ingress(base, DemoFile.in(data()));
    }

    /** It runs. */
    static Deployment running() {
        return Lazily.RUNNING;
    }

    /** Its shop garden and its operator. */
    static Ingress ingress() {
        return running().ingress;
    }

    /** The customer of one of its terminals. */
    static Customer customer(String terminal) {
        return new Customer(base(), login(terminal));
    }

    /** What was sent over its broker up to now. */
    static Messages messages() {
        return new Messages(running().wiretap.sent());
    }

    /** From now on such messages, and no others, are lost on its broker. */
    static void lose(Predicate<Wiretap.Sent> those) {
        running().wiretap.lose(those);
    }

    /** Where it keeps everything. */
    static Path data() {
        return FOLDER.resolve("data");
    }

    /** Its route files. */
    static Path routes() {
        return FOLDER.resolve("routes");
    }

    /** Its wallets' descriptors. */
    static Path wallets() {
        return FOLDER.resolve("wallets");
    }

    /** Its bridge's descriptor. */
    static Path clientBridge() {
        return FOLDER.resolve("client-bridge").resolve("demo.yaml");
    }

    /** A bean of it. */
    static <T> T part(Class<T> type) {
        return running().context.getBean(type);
    }

    /** All beans of it, for helpers that know a party from inside. */
    static BeanFactory parts() {
        return running().context;
    }

    /** Where it listens. */
    static URI base() {
        return URI.create("http://127.0.0.1:" + running().context.getWebServer().getPort());
    }

    /** How the customer of one of its terminals signs in. */
    static DemoFile.Login login(String terminal) {
        return DemoFile.in(data()).terminals().get(terminal);
    }

    /** The keys that a party keeps, by name. */
    static Map<String, KeyStores.Entry> keys(PartyName party) {
        DataFolder folder = new DataFolder(data());
        char[] password = new MasterKeys("", folder).of(party).password();
        return KeyStores.read(folder.of(party).resolve("keys.p12"), password);
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) {
        try {
            FileSystemUtils.deleteRecursively(to);
            FileSystemUtils.copyRecursively(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

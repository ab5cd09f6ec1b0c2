package kessai.demo;

import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import kessai.party.DataFolder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows a newcomer what Kessai does, once it runs. */
final class Demonstration {

    private static final Logger LOG = LoggerFactory.getLogger(Demonstration.class);

    private final URI base;
    private final Path shown;
    private final DataFolder folder;
    private final DemoOrders which;
    private final PrintStream out;
    private final Screen screen;
    private @Nullable Thread thread;

    /**
     * A demonstration of a running system.
     *
     * @param shown the data folder as it was named, for commands that are pasted
     * @param which orders are settled
     */
    Demonstration(URI base, Path shown, DataFolder folder, DemoOrders which, PrintStream out) {
        this.base = base;
        this.shown = shown;
        this.folder = folder;
        this.which = which;
        this.out = out;
        this.screen = new Screen(out);
    }

    /** Says where it listens, and settles the demo orders in the background if it is to. */
    void begin(Demo demo, boolean settles) {
        screen.listening(base, shown);
        if (demo != Demo.OFF) {
            screen.warnOfMasterKeys(shown);
        }
        if (settles) {
            Thread started = new Thread(this::settle, "demo");
            started.setDaemon(true);
            started.start();
            thread = started;
        } else if (demo != Demo.OFF && Files.exists(folder.root().resolve(DemoFile.NAME))) {
            screen.invite(base, shown, null);
        }
    }

    /** Breaks off; the next start settles what is missing. */
    void stop() {
        if (thread != null) {
            thread.interrupt();
        }
    }

    private void settle() {
        try {
            IngressClient client = new IngressClient(base, DemoFile.in(folder.root()));
            DemoRun run = new DemoRun(client, which, out);
            Optional<Settlement> example = run.run();
            new Comparison(client, folder.root(), out).print(Arrangement.topologies(which));
            if (example.isPresent()) {
                run.printJourney(example.get());
            }
            screen.invite(base, shown, example.orElse(null));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.error("the demo orders could not be settled", e);
            out.println("The demo orders could not be settled: " + e.getMessage());
        }
    }
}

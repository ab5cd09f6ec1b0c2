package kessai.demo;

import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What a person at the terminal is told once everything runs: where to look and what to call. */
final class Screen {

    /** The shell fills in the time, so that every paste is an order of its own. */
    private static final String ORDER =
            """
              curl -i %s/settlements -H "Authorization: Bearer %s" \\
                -H "Idempotency-Key: $(date +%%s)" -H 'Content-Type: application/json' \\
                -d '{"order": "mine-'$(date +%%s)'", "terminal": "107@demo", "brands": ["brand-b"], \
            "amount": {"currency": "EUR", "value": "12.50"}, \
            "items": [{"name": "tea", "quantity": 1, "price": "12.50"}]}'""";

    /** The terminal at which the customer chooses. */
    private static final String SHOWN = "102@demo";

    private final PrintStream out;

    Screen(PrintStream out) {
        this.out = out;
    }

    void listening(URI base, Path data) {
        out.println("Kessai listens on " + base + " and logs to " + data.resolve("kessai.log"));
    }

    /** What only a demonstration may do. */
    void warnOfMasterKeys(Path data) {
        out.println("A demonstration: the master keys lie beside what they protect, in " + data);
    }

    /** Commands that work when they are pasted; they read the keys from {@code demo.json}. */
    void invite(URI base, Path data, @Nullable Settlement example) {
        String file = data.resolve(DemoFile.NAME).toString();
        out.println();
        out.println("Open or call:");
        out.println("  " + base + "/demo-shop/            a shop to order from");
        out.println("  " + base
                + "/screen/               the customer's screen, on which you approve and choose: sign in as");
        out.println("      " + SHOWN + ", with the password that this prints:");
        out.println(
                "      sed -n '/\"" + SHOWN + "\"/,/}/s/.*\"password\" *: *\"\\([^\"]*\\)\".*/\\1/p' '" + file + "'");
        out.println("  " + base + "/actuator/health       is everything up?");
        out.println("  " + base + "/openapi.yaml          the API");
        out.println("Settle an order of your own (pasted once more, it is another order):");
        out.println(ORDER.formatted(base, keyOf("garden", file)));
        if (example != null) {
            out.println("Look at one that was settled, as the operator:");
            out.println("  curl -s -H \"Authorization: Bearer " + keyOf("operator", file) + "\" " + base
                    + "/operator/settlements/" + example.id() + "/journey");
        }
        out.println("Look at the meters, as the operator:");
        out.println("  curl -s -H \"Authorization: Bearer " + keyOf("operator", file) + "\" " + base
                + "/actuator/prometheus");
        out.println("Stop with Ctrl-C.");
    }

    private static String keyOf(String who, String file) {
        return "$(sed -n 's/.*\"" + who + "\" *: *\"\\([^\"]*\\)\".*/\\1/p' '" + file + "')";
    }
}

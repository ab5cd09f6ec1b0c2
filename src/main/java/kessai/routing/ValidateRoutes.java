package kessai.routing;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kessai.party.Hosted;
import kessai.party.PartyName;
import kessai.party.Role;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.StandardEnvironment;

/**
 * The command {@code validate <folder>}: what the deployer would say of route files, and what the house would, without
 * starting anything.
 */
public final class ValidateRoutes {

    /** A party of each role, so that every route counts. */
    private static final Hosted EVERYBODY = new Hosted(
            EnumSet.allOf(Role.class),
            Set.of(),
            List.of(
                    PartyName.shop("demo"),
                    PartyName.bridge("demo"),
                    PartyName.wallet("one"),
                    PartyName.wallet("two"),
                    PartyName.gateway("one"),
                    PartyName.gateway("two"),
                    new PartyName(Role.AUTHORITY, "one")));

    private ValidateRoutes() {}

    /**
     * Prints a line for each finding, {@code file:line: message}.
     *
     * @return whether there is nothing to mend
     */
    public static boolean run(Path folder, PrintStream out) {
        List<Finding> findings = findings(folder);
        findings.forEach(finding ->
                out.println(folder.resolve(finding.file()) + ":" + finding.line() + ": " + finding.message()));
        out.println(findings.isEmpty() ? "nothing to mend" : findings.size() + " to mend");
        return findings.isEmpty();
    }

    /** What is to be mended in a folder of route files. */
    static List<Finding> findings(Path folder) {
        ConfigurableEnvironment environment = new StandardEnvironment();
        ConfigDataEnvironmentPostProcessor.applyTo(environment);
        Map<String, String> texts = new RouteFolder(folder).read();
        if (texts.isEmpty()) {
            return List.of(Finding.fault("", 0, "expected route files, *.camel.yaml, found none"));
        }
        return new RouteCheck(new DryRun(
                        EVERYBODY, DeclaredBeans.in("kessai", environment), new RouteProperties(environment)))
                .of(texts)
                .findings();
    }
}

package kessai.treatment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs {@code openssl} in a folder of its own. */
public record OpenSsl(Path folder) {

    private static final int PATIENCE_SECONDS = 30;

    /** How it ended, and what it printed. */
    public record Result(int status, String output) {}

    /** Runs it with these arguments. */
    public Result run(String... arguments) {
        var command = new ArrayList<>(List.of("openssl"));
        command.addAll(List.of(arguments));
        try {
            var output = folder.resolve("output");
            var process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("openssl does not end");
            }
            return new Result(process.exitValue(), Files.readString(output, UTF_8));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /**
     * Lets it verify a signature by somebody whose authority's root is in {@code root.pem}. SET's critical extensions are
     * unknown to it.
     */
    public Result verify(String signed, Instant at, String... further) {
        var arguments = new ArrayList<>(List.of(("cms -verify -binary -inform DER -in " + signed
                        + " -CAfile root.pem -purpose any -ignore_critical -attime " + at.getEpochSecond())
                .split(" ")));
        arguments.addAll(List.of(further));
        return run(arguments.toArray(String[]::new));
    }

    /** Puts these octets into a file. */
    public void write(String name, byte[] octets) {
        try {
            Files.write(folder.resolve(name), octets);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Puts these certificates into a PEM file. */
    public void write(String name, List<X509Certificate> certificates) {
        var pem = new StringBuilder();
        for (var certificate : certificates) {
            pem.append(pem("CERTIFICATE", encoded(certificate)));
        }
        write(name, pem.toString().getBytes(UTF_8));
    }

    /** Puts this key into a PEM file. */
    public void write(String name, PrivateKey key) {
        write(name, pem("PRIVATE KEY", key.getEncoded()).getBytes(UTF_8));
    }

    /** What the file holds. */
    public byte[] read(String name) {
        try {
            return Files.readAllBytes(folder.resolve(name));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException unread) {
            throw new IllegalStateException(unread);
        }
    }

    private static String pem(String type, byte[] der) {
        var lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return "-----BEGIN " + type + "-----\n" + lines + "\n-----END " + type + "-----\n";
    }
}

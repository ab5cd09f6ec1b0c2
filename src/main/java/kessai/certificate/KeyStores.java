package kessai.certificate;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.crypto.spec.PBEParameterSpec;

/** Keys with their certificate chains, kept by name in a PKCS#12 file. Names are compared without case. */
public final class KeyStores {

    private static final String TYPE = "PKCS12";
    private static final String PROTECTION = "PBEWithHmacSHA256AndAES_256";

    /** The usual thousands make a person's password harder to guess; a random one of 256 bits they make slower to use. */
    private static final int ITERATIONS = 1;

    private static final int SALT = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private KeyStores() {}

    /** A private key and its chain, the key's own certificate first. */
    public record Entry(PrivateKey key, List<X509Certificate> chain) {
        /** Copies the chain. */
        public Entry {
            chain = List.copyOf(chain);
        }

        @Override
        public String toString() {
            return "Entry[" + chain.get(0).getSubjectX500Principal() + "]";
        }
    }

    /**
     * Writes the file, or replaces it whole; nobody else may read it.
     *
     * @param password as hard to guess as a key, since it is used as one
     */
    public static void write(Path file, char[] password, Map<String, Entry> entries) {
        try {
            var store = KeyStore.getInstance(TYPE);
            store.load(null, password);
            for (var entry : entries.entrySet()) {
                var chain = entry.getValue().chain().toArray(Certificate[]::new);
                store.setEntry(
                        entry.getKey(),
                        new KeyStore.PrivateKeyEntry(entry.getValue().key(), chain),
                        protection(password));
            }
            replace(file, store, password);
        } catch (GeneralSecurityException | IOException refused) {
            throw new IllegalStateException("The keys cannot be written to " + file, refused);
        }
    }

    private static KeyStore.ProtectionParameter protection(char[] password) {
        byte[] salt = new byte[SALT];
        RANDOM.nextBytes(salt);
        return new KeyStore.PasswordProtection(password, PROTECTION, new PBEParameterSpec(salt, ITERATIONS));
    }

    /** Reads the file. */
    public static Map<String, Entry> read(Path file, char[] password) {
        try (var in = Files.newInputStream(file)) {
            var store = KeyStore.getInstance(TYPE);
            store.load(in, password);
            var entries = new LinkedHashMap<String, Entry>();
            for (var name : Collections.list(store.aliases())) {
                entries.put(name, entry(store, name, password));
            }
            return Collections.unmodifiableMap(entries);
        } catch (GeneralSecurityException | IOException refused) {
            throw new IllegalStateException("The keys cannot be read from " + file, refused);
        }
    }

    private static Entry entry(KeyStore store, String name, char[] password) throws GeneralSecurityException {
        var chain = Stream.of(store.getCertificateChain(name))
                .map(X509Certificate.class::cast)
                .toList();
        return new Entry((PrivateKey) store.getKey(name, password), chain);
    }

    private static void replace(Path file, KeyStore store, char[] password)
            throws GeneralSecurityException, IOException {
        var written = Files.createTempFile(
                file.toAbsolutePath().getParent(), file.getFileName().toString(), ".new");
        try {
            if (Files.getFileStore(written).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(written, PosixFilePermissions.fromString("rw-------"));
            }
            try (var out = Files.newOutputStream(written)) {
                store.store(out, password);
            }
            Files.move(written, file, ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(written);
        }
    }
}

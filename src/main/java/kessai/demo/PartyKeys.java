package kessai.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kessai.certificate.KeyStores;
import kessai.party.DataFolder;
import kessai.party.MasterKey;
import kessai.party.MasterKeys;
import kessai.party.PartyName;

/** Writes what a party keeps of keys and certificates into its folder. */
final class PartyKeys {

    private static final String KEYS = "keys.p12";
    private static final String ROOTS = "roots.pem";
    private static final int LINE = 64;

    private final DataFolder folder;
    private final String setting;
    private final SecureRandom random;

    /**
     * The folder of the parties.
     *
     * @param setting where master keys are; empty: one is made beside the party's data
     */
    PartyKeys(DataFolder folder, String setting, SecureRandom random) {
        this.folder = folder;
        this.setting = setting;
        this.random = random;
    }

    /** A party's master key, made where none is named. */
    MasterKey masterKey(PartyName party) {
        if (!setting.isEmpty()) {
            return new MasterKeys(setting, folder).of(party);
        }
        Path file = MasterKeys.besideItsData(folder, party);
        if (!Files.exists(file)) {
            write(file, MasterKey.generate(random) + "\n");
        }
        return new MasterKeys(setting, folder).of(party);
    }

    /** Where a party's keys are. */
    Path keyStore(PartyName party) {
        return folder.of(party).resolve(KEYS);
    }

    /** What a party has of keys; none where it has no key store. */
    Map<String, KeyStores.Entry> keys(PartyName party) {
        Path store = keyStore(party);
        return Files.exists(store) ? KeyStores.read(store, masterKey(party).password()) : Map.of();
    }

    void writeKeys(PartyName party, Map<String, KeyStores.Entry> keys) {
        KeyStores.write(keyStore(party), masterKey(party).password(), keys);
    }

    /** Whom a party trusts. */
    void writeRoots(PartyName party, X509Certificate root) {
        write(folder.of(party).resolve(ROOTS), pem(List.of(root)));
    }

    /** Certificates that one party knows of another, the holder's own first. */
    void writeKnown(PartyName party, String name, List<X509Certificate> chain) {
        write(folder.of(party).resolve(name), pem(chain));
    }

    private static void write(Path file, String text) {
        try {
            Path parent = file.getParent();
            if (parent != null) {
                OwnerOnly.folder(parent);
            }
            Files.writeString(OwnerOnly.file(file), text, StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    private static String pem(List<X509Certificate> certificates) {
        return certificates.stream().map(PartyKeys::pem).collect(Collectors.joining());
    }

    private static String pem(X509Certificate certificate) {
        try {
            Base64.Encoder lines = Base64.getMimeEncoder(LINE, new byte[] {'\n'});
            return "-----BEGIN CERTIFICATE-----\n" + lines.encodeToString(certificate.getEncoded())
                    + "\n-----END CERTIFICATE-----\n";
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a certificate has no encoding", e);
        }
    }
}

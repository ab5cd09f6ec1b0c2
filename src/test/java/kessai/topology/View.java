package kessai.topology;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.spec.MGF1ParameterSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import javax.crypto.spec.SecretKeySpec;
import kessai.certificate.KeyStores;
import kessai.der.Bytes;
import kessai.party.PartyName;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.ASN1TaggedObject;
import org.bouncycastle.asn1.cms.AuthEnvelopedData;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.GCMParameters;
import org.bouncycastle.asn1.cms.KEKRecipientInfo;
import org.bouncycastle.asn1.cms.KeyTransRecipientInfo;
import org.bouncycastle.asn1.cms.RecipientInfo;

/**
 * All that a party can know: the octets it saw, and the inside of every envelope among them, however deep, that opens with
 * a private key of its own or with a symmetric key that it found on the way. It opens them by itself, and knows of SET no
 * more than that there are envelopes.
 */
final class View {

    private static final OAEPParameterSpec OAEP =
            new OAEPParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, PSource.PSpecified.DEFAULT);
    private static final int KEY = 32;

    private final List<PrivateKey> keys;
    private final Set<Bytes> known = new LinkedHashSet<>();
    private final List<AuthEnvelopedData> closed = new ArrayList<>();
    private final List<byte[]> seen = new ArrayList<>();
    private int opened;

    private View(List<PrivateKey> keys) {
        this.keys = keys;
    }

    /** With all the keys that a party keeps. */
    static View of(String party) {
        return new View(Deployment.keys(PartyName.parse(party)).values().stream()
                .map(KeyStores.Entry::key)
                .toList());
    }

    /** Has seen these messages, with their headers. */
    View sees(Messages messages) {
        messages.all().forEach(sent -> {
            seen.add(sent.headers().toString().getBytes(UTF_8));
            look(sent.body().toByteArray());
        });
        openWhatIsClosed();
        return this;
    }

    /** Keeps these files. */
    View keeps(Path folder) {
        for (Path file : Needles.files(folder)) {
            try {
                seen.add(Files.readAllBytes(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return this;
    }

    /** How many envelopes it could open. */
    int opened() {
        return opened;
    }

    /** How many it could not. */
    int closed() {
        return closed.size();
    }

    /** Which of these it knows. */
    TreeSet<String> knows(Needles needles) {
        TreeSet<String> found = new TreeSet<>();
        seen.forEach(octets -> found.addAll(needles.in(octets)));
        return found;
    }

    private void look(byte[] octets) {
        seen.add(octets);
        if (octets.length == KEY) {
            known.add(Bytes.of(octets));
        }
        parsed(octets).ifPresent(this::look);
    }

    /** Most octets are no ASN.1, and then nothing is in them that could be opened. */
    private static Optional<ASN1Primitive> parsed(byte[] octets) {
        try {
            return Optional.ofNullable(ASN1Primitive.fromByteArray(octets));
        } catch (IOException | IllegalArgumentException | IllegalStateException noAsn1) {
            return Optional.empty();
        }
    }

    private void look(ASN1Encodable value) {
        if (value instanceof ASN1Sequence sequence) {
            if (sequence.size() == 2 && CMSObjectIdentifiers.authEnvelopedData.equals(sequence.getObjectAt(0))) {
                ASN1TaggedObject content = (ASN1TaggedObject) sequence.getObjectAt(1);
                open(AuthEnvelopedData.getInstance(content.getExplicitBaseObject()));
            } else {
                sequence.forEach(this::look);
            }
        } else if (value instanceof ASN1Set set) {
            set.forEach(this::look);
        } else if (value instanceof ASN1TaggedObject tagged) {
            look(tagged.getBaseObject());
        } else if (value instanceof ASN1OctetString octets) {
            look(octets.getOctets());
        }
    }

    private void open(AuthEnvelopedData envelope) {
        ASN1Encodable recipient = RecipientInfo.getInstance(
                        envelope.getRecipientInfos().getObjectAt(0))
                .getInfo();
        if (recipient instanceof KeyTransRecipientInfo addressed) {
            for (PrivateKey key : keys) {
                byte[] block = decrypted(key, addressed.getEncryptedKey().getOctets());
                if (block.length > 0) {
                    look(block);
                    byte[] cek = ASN1OctetString.getInstance(
                                    ASN1Sequence.getInstance(block).getObjectAt(2))
                            .getOctets();
                    inside(envelope, cek);
                    return;
                }
            }
        }
        closed.add(envelope);
    }

    /** A key that closes an answer may have been seen after it. */
    private void openWhatIsClosed() {
        for (AuthEnvelopedData envelope : List.copyOf(closed)) {
            ASN1Encodable recipient = RecipientInfo.getInstance(
                            envelope.getRecipientInfos().getObjectAt(0))
                    .getInfo();
            if (recipient instanceof KEKRecipientInfo wrapped) {
                for (Bytes key : List.copyOf(known)) {
                    byte[] cek = unwrapped(key, wrapped.getEncryptedKey().getOctets());
                    if (cek.length > 0) {
                        closed.remove(envelope);
                        inside(envelope, cek);
                        break;
                    }
                }
            }
        }
    }

    private void inside(AuthEnvelopedData envelope, byte[] cek) {
        try {
            var encrypted = envelope.getAuthEncryptedContentInfo();
            byte[] nonce = GCMParameters.getInstance(
                            encrypted.getContentEncryptionAlgorithm().getParameters())
                    .getNonce();
            byte[] body = encrypted.getEncryptedContent().getOctets();
            byte[] mac = envelope.getMac().getOctets();
            byte[] both = Arrays.copyOf(body, body.length + mac.length);
            System.arraycopy(mac, 0, both, body.length, mac.length);
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(cek, "AES"), new GCMParameterSpec(128, nonce));
            cipher.updateAAD(envelope.getAuthAttrs().getEncoded(ASN1Encoding.DER));
            opened++;
            look(cipher.doFinal(both));
        } catch (GeneralSecurityException | IOException e) {
            throw new AssertionError("the key fits, but the envelope does not open", e);
        }
    }

    private static byte[] decrypted(PrivateKey key, byte[] block) {
        try {
            Cipher cipher = Cipher.getInstance("RSA/ECB/OAEPPadding");
            cipher.init(Cipher.DECRYPT_MODE, key, OAEP);
            return cipher.doFinal(block);
        } catch (GeneralSecurityException notItsKey) {
            return new byte[0];
        }
    }

    private static byte[] unwrapped(Bytes key, byte[] wrapped) {
        try {
            Cipher cipher = Cipher.getInstance("AESWrap_256");
            cipher.init(Cipher.UNWRAP_MODE, new SecretKeySpec(key.toByteArray(), "AES"));
            return cipher.unwrap(wrapped, "AES", Cipher.SECRET_KEY).getEncoded();
        } catch (GeneralSecurityException notTheKey) {
            return new byte[0];
        }
    }
}

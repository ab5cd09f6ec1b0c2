package kessai.treatment;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import javax.crypto.Cipher;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource.PSpecified;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSAESOAEPparams;
import org.bouncycastle.asn1.pkcs.RSASSAPSSparams;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;

/** The one choice of algorithms (set-protocol.md section 7.1), as CMS names them and as the JCA does. */
final class Algorithms {

    /** RFC 5754: in CMS the parameters of SHA-256 are left out. */
    static final AlgorithmIdentifier SHA_256 = new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256);

    /** RFC 4055: in the parameters of PSS and OAEP they are NULL. */
    private static final AlgorithmIdentifier SHA_256_NULL =
            new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256, DERNull.INSTANCE);

    private static final AlgorithmIdentifier MGF1 =
            new AlgorithmIdentifier(PKCSObjectIdentifiers.id_mgf1, SHA_256_NULL);

    private static final int SALT_OCTETS = 32;

    static final AlgorithmIdentifier PSS = new AlgorithmIdentifier(
            PKCSObjectIdentifiers.id_RSASSA_PSS,
            new RSASSAPSSparams(SHA_256_NULL, MGF1, new ASN1Integer(SALT_OCTETS), new ASN1Integer(BigInteger.ONE)));

    static final AlgorithmIdentifier OAEP = new AlgorithmIdentifier(
            PKCSObjectIdentifiers.id_RSAES_OAEP,
            new RSAESOAEPparams(SHA_256_NULL, MGF1, RSAESOAEPparams.DEFAULT_P_SOURCE_ALGORITHM));

    private static final PSSParameterSpec PSS_SPEC =
            new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, SALT_OCTETS, 1);

    private static final OAEPParameterSpec OAEP_SPEC =
            new OAEPParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, PSpecified.DEFAULT);

    private Algorithms() {}

    static Signature pss() throws GeneralSecurityException {
        var signature = Signature.getInstance("RSASSA-PSS");
        signature.setParameter(PSS_SPEC);
        return signature;
    }

    /** Corretto knows OAEP with SHA-256 by this name and these parameters only, not by the JCA's longer name. */
    static Cipher oaep(int mode, Key key) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("RSA/ECB/OAEPPadding");
        cipher.init(mode, key, OAEP_SPEC);
        return cipher;
    }

    static byte[] sha256(byte[] octets) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(octets);
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("Every JDK has SHA-256", absent);
        }
    }
}

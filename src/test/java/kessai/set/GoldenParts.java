package kessai.set;

import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kessai.der.Bytes;
import kessai.der.Encoded;
import kessai.der.Oid;

/** What several golden vectors have in common. */
final class GoldenParts {

    static final Rrpid RRPID = new Rrpid(octets("11", 20));
    static final Xid XID = new Xid(Bytes.ofHex("47abbb4fe7052f7b2204732d413d3200e857c3d8"));
    static final Challenge CHALL_C = new Challenge(octets("22", 20));
    static final Challenge CHALL_M = new Challenge(octets("33", 20));
    static final Nonce OD_SALT = new Nonce(octets("44", 20));
    static final Nonce EX_NONCE = new Nonce(octets("55", 20));
    static final Nonce ERROR_NONCE = new Nonce(octets("77", 20));
    static final LocalId LID_C = new LocalId(Bytes.ofHex("c1c2c3"));
    static final LocalId LID_M = new LocalId(Bytes.ofHex("a1"));
    static final SwIdent SW_IDENT = new SwIdent("Kessai 0.1");
    static final MerchantId MERCHANT = new MerchantId("Garden 7");
    static final CurrencyAmount NOTHING = new CurrencyAmount(840, BigInteger.ZERO, -2);
    static final CurrencyAmount PRICE = new CurrencyAmount(840, BigInteger.valueOf(12950), -2);

    static final TransIds TRANS_IDS = new TransIds(
            LID_C,
            Optional.of(LID_M),
            XID,
            Instant.parse("2026-11-23T12:00:00Z"),
            Optional.empty(),
            new Language("en"));
    static final MessageHeader HEADER = new MessageHeader(
            Instant.parse("2026-11-23T12:00:01Z"),
            new MessageIds(Optional.of(LID_C), Optional.of(LID_M), Optional.of(XID)),
            RRPID,
            SW_IDENT);
    static final MsgExtensions EXTENSIONS = new MsgExtensions(
            List.of(new MsgExtension(new Oid("2.23.42.1.3"), true, Encoded.of(new byte[] {2, 1, 5}))));
    static final Thumbs THUMBS = new Thumbs(
            AlgorithmIdentifier.SHA_256,
            Optional.of(List.of(new Digest(octets("61", 32)), new Digest(octets("62", 32)))),
            Optional.empty(),
            Optional.of(List.of(new Digest(octets("63", 32)))));
    static final CertThumb GATEWAY_THUMB = new CertThumb(AlgorithmIdentifier.SHA_256, new Digest(octets("64", 32)));
    static final DetachedDigest HOD = digest(ContentTypes.HOD_INPUT, "71");
    static final DetachedDigest H_OI_DATA = digest(ContentTypes.OI_DATA, "72");
    static final PanToken PAN_TOKEN = new PanToken(new Pan("4111111111111111"), new CardExpiry("202912"), EX_NONCE);
    static final BackKeyData BACK_KEY = new BackKeyData(
            new AlgorithmIdentifier(new Oid("2.16.840.1.101.3.4.1.6"), Optional.empty()), octets("99", 16));
    static final InstallRecurData INSTALMENTS = new InstallRecurData(new InstallTotalTrans(3), Optional.empty());
    static final InstallRecurData RECURRING =
            new InstallRecurData(new Recurring(31, Instant.parse("2027-11-23T00:00:00Z")), Optional.of(EXTENSIONS));
    static final PiDualSigned PI_DUAL_SIGNED =
            new PiDualSigned(new Detached<>(signed("d1")), new Enveloped<>(enveloped("d2")));

    private GoldenParts() {}

    static Bytes octets(String hex, int times) {
        return Bytes.ofHex(hex.repeat(times));
    }

    static DetachedDigest digest(Oid contentType, String hex) {
        return DetachedDigest.of(AlgorithmIdentifier.SHA_256, contentType, octets(hex, 32));
    }

    /** What stands for a ContentInfo with SignedData; one octet tells several apart. */
    static Encoded signed(String octet) {
        return contentInfo("06092a864886f70d010702", octet);
    }

    /** What stands for a ContentInfo with AuthEnvelopedData. */
    static Encoded enveloped(String octet) {
        return contentInfo("060b2a864886f70d0109100117", octet);
    }

    /** What stands for a ContentInfo with EncryptedData. */
    static Encoded encrypted(String octet) {
        return contentInfo("06092a864886f70d010706", octet);
    }

    private static Encoded contentInfo(String type, String octet) {
        String body = type + "a0083006" + "020101" + "0401" + octet;
        return Encoded.of(
                Bytes.ofHex("30%02x%s".formatted(body.length() / 2, body)).toByteArray());
    }
}

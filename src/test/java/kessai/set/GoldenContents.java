package kessai.set;

import static kessai.set.GoldenParts.BACK_KEY;
import static kessai.set.GoldenParts.CHALL_C;
import static kessai.set.GoldenParts.CHALL_M;
import static kessai.set.GoldenParts.ERROR_NONCE;
import static kessai.set.GoldenParts.EXTENSIONS;
import static kessai.set.GoldenParts.EX_NONCE;
import static kessai.set.GoldenParts.GATEWAY_THUMB;
import static kessai.set.GoldenParts.HOD;
import static kessai.set.GoldenParts.H_OI_DATA;
import static kessai.set.GoldenParts.INSTALMENTS;
import static kessai.set.GoldenParts.MERCHANT;
import static kessai.set.GoldenParts.OD_SALT;
import static kessai.set.GoldenParts.PAN_TOKEN;
import static kessai.set.GoldenParts.PRICE;
import static kessai.set.GoldenParts.RECURRING;
import static kessai.set.GoldenParts.RRPID;
import static kessai.set.GoldenParts.SW_IDENT;
import static kessai.set.GoldenParts.THUMBS;
import static kessai.set.GoldenParts.TRANS_IDS;
import static kessai.set.GoldenParts.digest;
import static kessai.set.GoldenParts.encrypted;

import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kessai.der.BitString;
import kessai.der.Bytes;
import kessai.der.Encoded;
import kessai.der.Oid;

/** What messages hold where nobody sees it, of the golden vectors: from purchase to error. */
final class GoldenContents {

    private static final Encoded OPAQUE = Encoded.of(new byte[] {4, 2, 1, 2});

    private static final BrandCrlIdentifier BRAND_CRL_IDENTIFIER = new BrandCrlIdentifier(
            new UnsignedBrandCrlIdentifier(
                    0,
                    BigInteger.valueOf(7),
                    new BrandId("brand-a"),
                    Instant.parse("2026-11-01T00:00:00Z"),
                    Instant.parse("2026-12-01T00:00:00Z"),
                    Optional.of(List.of(new CrlIdentifier(
                            Encoded.of(Bytes.ofHex("30123110300e060355040a13074272616e642041")
                                    .toByteArray()),
                            BigInteger.valueOf(3)))),
                    Optional.of(List.of(new Extension(new Oid("2.5.29.35"), false, Bytes.ofHex("3000"))))),
            new AlgorithmIdentifier(new Oid("1.2.840.113549.1.1.10"), Optional.empty()),
            new BitString(Bytes.ofHex("5151")));

    private static final PInitResData P_INIT_RES_DATA = new PInitResData(
            TRANS_IDS,
            RRPID,
            CHALL_C,
            CHALL_M,
            Optional.of(BRAND_CRL_IDENTIFIER),
            GATEWAY_THUMB,
            Optional.of(THUMBS),
            Optional.of(EXTENSIONS));

    private static final HodInput HOD_INPUT = new HodInput(
            Bytes.ofHex("32207370616465730a"), PRICE, OD_SALT, Optional.of(INSTALMENTS), Optional.of(EXTENSIONS));

    private static final PanData PAN_DATA = new PanData(
            PAN_TOKEN.pan(),
            PAN_TOKEN.cardExpiry(),
            new Secret(Bytes.ofHex("d53b3924f9ab2fa6a71857f8443f87d5e04ce5d0")),
            EX_NONCE);

    private static final PiTbs PI_TBS = new PiTbs(digest(ContentTypes.PI_DATA, "73"), H_OI_DATA, GATEWAY_THUMB);

    private static final PResPayload CAPTURED = new PResPayload(
            CompletionCode.CAPTURE_PERFORMED,
            Optional.of(new Results(
                    Optional.of(new AcqCardMsg(new Encrypted<>(encrypted("cc")))),
                    Optional.of(new AuthStatus(
                            Instant.parse("2026-11-23T12:00:03Z"),
                            AuthCode.APPROVED,
                            ratio(1, 0),
                            Optional.of(new CurrConv(ratio(1085, -3), 978)))),
                    Optional.of(new CapStatus(Instant.parse("2026-11-23T12:00:04Z"), CapCode.SUCCESS, ratio(5, -1))),
                    Optional.of(List.of(new CreditStatus(
                            Instant.parse("2026-11-23T12:00:05Z"), CapRevOrCredCode.BATCH_CLOSED, ratio(25, -2)))))),
            Optional.of(EXTENSIONS));

    private static final PResData P_RES_DATA = new PResData(
            TRANS_IDS,
            RRPID,
            CHALL_C,
            Optional.empty(),
            List.of(CAPTURED, new PResPayload(CompletionCode.SIGNATURE_REQUIRED, Optional.empty(), Optional.empty())));

    private static final AuthTokenData AUTH_TOKEN_DATA = new AuthTokenData(
            TRANS_IDS,
            PRICE,
            MERCHANT,
            Optional.of(BACK_KEY),
            Optional.of(RECURRING),
            Optional.of(1),
            Instant.parse("2026-11-23T12:00:06Z"),
            PRICE,
            OPAQUE);

    private static final AcqCardCodeMsg ACQ_CARD_CODE_MSG = new AcqCardCodeMsg(
            AcqCardCode.CALL_CUSTOMER_SERVICE,
            new AcqCardMsgData(
                    Optional.of("Please call"),
                    Optional.of(new Url("https://bank.example")),
                    Optional.of("+81 3 0000 0000")));

    private static final ErrorTbs ERROR_TBS = new ErrorTbs(
            ErrorCode.UNRECOGNIZED_EXTENSION,
            ERROR_NONCE,
            Optional.of(new Oid("2.23.42.1.3")),
            Optional.of(GATEWAY_THUMB),
            new BadWrapper(Bytes.ofHex("3003")));

    private GoldenContents() {}

    /** By the name of the vector. */
    static Map<String, Record> all() {
        return Map.ofEntries(
                Map.entry("PInitResData", P_INIT_RES_DATA),
                Map.entry("HODInput", HOD_INPUT),
                Map.entry("PIData", new PiData(piHead(true), PAN_DATA)),
                Map.entry("PI-TBS", PI_TBS),
                Map.entry(
                        "PIDualSignedTBE",
                        new PiDualSignedTbe(
                                new PiOiLink(piHead(false), H_OI_DATA), digest(ContentTypes.PAN_DATA, "75"))),
                Map.entry("PANToken", PAN_TOKEN),
                Map.entry("PResData", P_RES_DATA),
                Map.entry("CapTokenTBS", new CapTokenTbs(new CapTokenData(RRPID, PRICE, OPAQUE), PAN_TOKEN)),
                Map.entry("AuthTokenData", AUTH_TOKEN_DATA),
                Map.entry("AcqCardCodeMsg", ACQ_CARD_CODE_MSG),
                Map.entry("ErrorTBS", ERROR_TBS));
    }

    private static PiHead piHead(boolean full) {
        return new PiHead(
                TRANS_IDS,
                new Inputs(HOD, PRICE),
                MERCHANT,
                Optional.of(INSTALMENTS).filter(any -> full),
                new TransStain(Bytes.ofHex("bffcf294c5290377ed06f9d90abaec3d84297f7db5b2727fc9b048b5df1d3591")),
                SW_IDENT,
                Optional.of(BACK_KEY).filter(any -> full),
                Optional.of(EXTENSIONS).filter(any -> full));
    }

    static FloatingPoint ratio(long mantissa, int exponent) {
        return new FloatingPoint(BigInteger.valueOf(mantissa), exponent);
    }
}

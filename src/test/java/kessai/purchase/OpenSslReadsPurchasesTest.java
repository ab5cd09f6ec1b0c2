package kessai.purchase;

import static kessai.purchase.PurchaseRun.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import kessai.certificate.TestPki;
import kessai.der.Bytes;
import kessai.der.Der;
import kessai.der.Encoded;
import kessai.set.AuthReq;
import kessai.set.AuthResEncB;
import kessai.set.AuthRevReq;
import kessai.set.AuthRevResEnc;
import kessai.set.ContentTypes;
import kessai.set.Enveloped;
import kessai.set.InqReqSigned;
import kessai.set.InqRes;
import kessai.set.Message;
import kessai.set.PInitRes;
import kessai.set.PReqDualSigned;
import kessai.set.PRes;
import kessai.set.PiTbs;
import kessai.set.SignedError;
import kessai.tool.NeedsTool;
import kessai.tool.Tool;
import kessai.treatment.DecryptionKey;
import kessai.treatment.Digests;
import kessai.treatment.LeakedKey;
import kessai.treatment.OpenSsl;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** All that is signed in a purchase, a reversal and a refusal is CMS to others; what is altered is refused. */
@NeedsTool(Tool.OPENSSL)
class OpenSslReadsPurchasesTest {

    private static final DecryptionKey GARDEN =
            Parties.merchant("garden", Parties.BRAND).decryption();

    @TempDir
    Path folder;

    private OpenSsl openssl;

    /** What somebody signed, and what it is a signature of. */
    private record Made(String name, Bytes cms, Bytes content, boolean isDetached) {

        static Made of(String name, Encoded cms) {
            var signed = SignedData.getInstance(
                    ContentInfo.getInstance(cms.toByteArray()).getContent());
            var content =
                    ASN1OctetString.getInstance(signed.getEncapContentInfo().getContent());
            return new Made(name, Bytes.of(cms.toByteArray()), Bytes.of(content.getOctets()), false);
        }

        static Made apart(String name, Encoded cms, Object content) {
            return new Made(name, Bytes.of(cms.toByteArray()), Bytes.of(Der.encode(content)), true);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    @BeforeEach
    void givesOpenSslTheRoot() {
        openssl = new OpenSsl(folder);
        openssl.write("root.pem", List.of(TestPki.hierarchy().rootCertificate()));
    }

    @ParameterizedTest
    @MethodSource("signatures")
    void opensslAcceptsIt(Made made) {
        var result = verified(made.cms(), made.content(), made.isDetached());

        assertThat(result.output()).contains("CMS Verification successful");
        assertThat(Bytes.of(openssl.read("content.der"))).isEqualTo(made.content());
    }

    @ParameterizedTest
    @MethodSource("signatures")
    void opensslRefusesAnotherContent(Made made) {
        var altered = altered(made.content(), made.content().size() / 2);
        var cms = made.isDetached() ? made.cms() : replaced(made.cms(), made.content(), altered);

        var result = verified(cms, altered, made.isDetached());

        assertThat(result.status()).isNotZero();
        assertThat(result.output()).contains("CMS Verification failure");
    }

    @ParameterizedTest
    @MethodSource("signatures")
    @DisplayName("the signature is last")
    void opensslRefusesAnotherSignature(Made made) {
        var result = verified(altered(made.cms(), made.cms().size() - 1), made.content(), made.isDetached());

        assertThat(result.status()).isNotZero();
        assertThat(result.output()).contains("CMS Verification failure");
    }

    private OpenSsl.Result verified(Bytes cms, Bytes content, boolean isDetached) {
        openssl.write("signed.der", cms.toByteArray());
        openssl.write("apart.der", content.toByteArray());
        return isDetached
                ? openssl.verify("signed.der", NOW, "-out", "content.der", "-content", "apart.der")
                : openssl.verify("signed.der", NOW, "-out", "content.der");
    }

    static Stream<Made> signatures() {
        return sent().map(octets -> Forgery.decoded(octets).message())
                .map(message -> message instanceof PReqDualSigned pReq
                        ? Made.apart(
                                "PISignature", pReq.piDualSigned().piSignature().content(), tbs(pReq))
                        : Made.of(message.type(), signedIn(message)));
    }

    /** Every signed message of a sale that is asked about, of a reversal and of a refusal. */
    private static Stream<Bytes> sent() {
        var run = PurchaseRun.ofSale();
        var pReq = run.pReq();
        var pInitRes = run.merchant.seen.get(1);
        var authReq = run.merchant.receives(pReq, NOW).toGateway().orElseThrow().octets();
        var reversal = PurchaseRun.ofSale();
        reversal.authReq();
        var authRevReq = reversal.merchant
                .reverses(reversal.merchant.only(), NOW)
                .toGateway()
                .orElseThrow()
                .octets();
        var authRes = PurchaseRun.answer(run.gateway.receives(authReq, GatewaySide.APPROVED, NOW));
        var pRes = PurchaseRun.answer(run.merchant.hears(run.merchant.only(), authRes, NOW));
        var inqReq = run.cardholder.asks(NOW);
        return Stream.of(
                pInitRes,
                pReq,
                authReq,
                authRes,
                pRes,
                inqReq,
                PurchaseRun.answer(run.merchant.receives(inqReq, NOW)),
                authRevReq,
                PurchaseRun.answer(reversal.gateway.receives(authRevReq, NOW)),
                PurchaseRun.answer(run.merchant.receives(Forgery.withCriticalExtension(pReq), NOW)));
    }

    private static Encoded signedIn(Message message) {
        if (message instanceof PInitRes pInitRes) {
            return pInitRes.content().content();
        } else if (message instanceof PRes pRes) {
            return pRes.content().content();
        } else if (message instanceof InqReqSigned inqReq) {
            return inqReq.content().content();
        } else if (message instanceof InqRes inqRes) {
            return inqRes.content().content();
        } else if (message instanceof SignedError error) {
            return error.content().content();
        } else if (message instanceof AuthReq authReq) {
            return unsealed(authReq.enc(), Forgery.north());
        } else if (message instanceof AuthResEncB authRes) {
            return unsealed(authRes.enc(), GARDEN);
        } else if (message instanceof AuthRevReq authRevReq) {
            return unsealed(authRevReq.enc(), Forgery.north());
        } else if (message instanceof AuthRevResEnc authRevRes) {
            return unsealed(authRevRes.enc(), GARDEN);
        }
        throw new IllegalArgumentException(message.type());
    }

    private static Encoded unsealed(Enveloped<?> sealed, DecryptionKey recipient) {
        var envelope = sealed.content();
        var signed = LeakedKey.of(envelope, recipient).open(envelope).orElseThrow();
        return Encoded.of(signed.toByteArray());
    }

    private static PiTbs tbs(PReqDualSigned pReq) {
        var linked = pReq.oiDualSigned();
        return new PiTbs(
                linked.t2(),
                Digests.dd(ContentTypes.OI_DATA, linked.t1()),
                Digests.thumb(Forgery.north().certificate()));
    }

    private static Bytes altered(Bytes octets, int at) {
        var altered = octets.toByteArray();
        altered[at] ^= 1;
        return Bytes.of(altered);
    }

    private static Bytes replaced(Bytes octets, Bytes part, Bytes other) {
        var hex = octets.toString();
        assertThat(hex).containsOnlyOnce(part.toString());
        return Bytes.ofHex(hex.replace(part.toString(), other.toString()));
    }
}

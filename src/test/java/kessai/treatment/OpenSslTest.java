package kessai.treatment;

import static kessai.certificate.TestPki.BRAND_A;
import static kessai.certificate.TestPki.NOW;
import static kessai.certificate.TestPki.RANDOM;
import static kessai.set.ContentTypes.AUTH_REQ_TBE;
import static kessai.set.ContentTypes.PI_TBS;
import static kessai.set.ContentTypes.P_RES_DATA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kessai.certificate.CertificateType;
import kessai.certificate.TestPki;
import kessai.der.Der;
import kessai.der.Encoded;
import kessai.set.Detached;
import kessai.set.Signed;
import kessai.tool.NeedsTool;
import kessai.tool.Tool;
import org.bouncycastle.asn1.cms.KeyTransRecipientInfo;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What we write is CMS to others, and what others write is CMS to us. */
@NeedsTool(Tool.OPENSSL)
class OpenSslTest {

    private static final SigningKey GARDEN = TestPki.merchantSigning("garden", BRAND_A);
    private static final DecryptionKey NORTH = TestPki.gatewayEncryption("north", BRAND_A);
    private static final SignerCheck MERCHANT = TestPki.trust().signer(CertificateType.MER, Optional.of(BRAND_A), NOW);

    @TempDir
    Path folder;

    private OpenSsl openssl;

    @BeforeEach
    void givesOpenSslTheRoot() {
        openssl = new OpenSsl(folder);
        openssl.write("root.pem", List.of(TestPki.hierarchy().rootCertificate()));
    }

    @Test
    void opensslVerifiesWhatWeSign() {
        openssl.write(
                "signed.der",
                Signatures.sign(GARDEN, P_RES_DATA, Note.ONE).content().toByteArray());

        var result = openssl.verify("signed.der", NOW, "-out", "content.der");

        assertThat(result.output()).contains("CMS Verification successful");
        assertThat(openssl.read("content.der")).isEqualTo(Der.encode(Note.ONE));
    }

    @Test
    void opensslVerifiesADetachedSignature() {
        openssl.write(
                "signed.der",
                Signatures.signDetached(GARDEN, PI_TBS, Note.ONE).content().toByteArray());
        openssl.write("one.der", Der.encode(Note.ONE));
        openssl.write("two.der", Der.encode(Note.TWO));

        assertThat(openssl.verify("signed.der", NOW, "-content", "one.der").status())
                .isZero();
        assertThat(openssl.verify("signed.der", NOW, "-content", "two.der").status())
                .isNotZero();
    }

    @Test
    void weVerifyWhatOpensslSigns() {
        var signed = new Signed<Note>(signedByOpenssl("-nodetach", "-md", "sha256"));

        var verified = Signatures.verify(signed, P_RES_DATA, Note.class, MERCHANT);

        assertThat(verified.content()).isEqualTo(Note.ONE);
        assertThat(verified.signer()).isEqualTo(GARDEN.certificate());
    }

    @Test
    void weVerifyADetachedSignatureOfOpenssl() {
        var detached = new Detached<Note>(signedByOpenssl("-md", "sha256"));

        assertThat(Signatures.verifyDetached(detached, P_RES_DATA, Note.ONE, MERCHANT)
                        .signer())
                .isEqualTo(GARDEN.certificate());
    }

    @Test
    void otherAlgorithmsAttributesAndFormsAreRefused() {
        for (var form : List.of(
                List.of("-nodetach", "-md", "sha512"),
                List.of("-nodetach", "-md", "sha1"),
                List.of("-nodetach", "-md", "sha256", "-noattr"),
                List.of("-nodetach", "-md", "sha256", "-nocerts"))) {
            var signed = new Signed<Note>(signedByOpenssl(form.toArray(String[]::new)));

            assertThatExceptionOfType(Untrustworthy.class)
                    .as("%s", form)
                    .isThrownBy(() -> Signatures.verify(signed, P_RES_DATA, Note.class, MERCHANT));
        }
    }

    @Test
    void anEnvelopesKeyIsOaepOverItsBlock() {
        var sealed = Envelopes.seal(NORTH.recipient(), AUTH_REQ_TBE, Note.ONE, RANDOM);
        var form = AuthEnvelopedForm.decode(sealed.content().toByteArray());
        var wrapped = KeyTransRecipientInfo.getInstance(form.recipient().getInfo());
        openssl.write("wrapped.bin", wrapped.getEncryptedKey().getOctets());
        openssl.write("north.pem", TestPki.privateKey(NORTH.certificate()));

        openssl.run(("pkeyutl -decrypt -inkey north.pem -in wrapped.bin -out block.der -pkeyopt rsa_padding_mode:oaep"
                        + " -pkeyopt rsa_oaep_md:sha256 -pkeyopt rsa_mgf1_md:sha256")
                .split(" "));

        var block = Der.decode(SetKeyBlock.class, openssl.read("block.der"));
        assertThat(block.contents()).isEqualTo(Contents.NONE);
        assertThat(block.cek().size()).isEqualTo(32);
    }

    private Encoded signedByOpenssl(String... form) {
        openssl.write("garden.pem", GARDEN.chain().subList(0, 1));
        openssl.write("authorities.pem", GARDEN.chain().subList(1, 3));
        openssl.write("garden.key", TestPki.privateKey(GARDEN.certificate()));
        openssl.write("content.der", Der.encode(Note.ONE));
        var arguments = new ArrayList<>(List.of(("cms -sign -binary -nosmimecap -signer garden.pem -inkey"
                        + " garden.key -certfile authorities.pem -keyopt rsa_padding_mode:pss -keyopt rsa_pss_saltlen:32"
                        + " -econtent_type " + P_RES_DATA + " -in content.der -outform DER -out signed.der")
                .split(" ")));
        arguments.addAll(List.of(form));
        var result = openssl.run(arguments.toArray(String[]::new));
        assertThat(result.status()).as(result.output()).isZero();
        return Encoded.of(openssl.read("signed.der"));
    }
}

package kessai.approval;

import static kessai.certificate.TestPki.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import kessai.certificate.TestPki;
import kessai.der.Bytes;
import kessai.der.Der;
import kessai.der.Encoded;
import kessai.tool.NeedsTool;
import kessai.tool.Tool;
import kessai.treatment.LeakedKey;
import kessai.treatment.OpenSsl;
import kessai.treatment.Recipient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Inside their envelopes the approval's request and answer are signed as CMS is; what is altered is refused. */
@NeedsTool(Tool.OPENSSL)
class OpenSslReadsApprovalsTest {

    private static final AskedApproval ASKED = ApprovalRun.asked();

    @TempDir
    Path folder;

    private OpenSsl openssl;

    @BeforeEach
    void givesOpenSslTheRoot() {
        openssl = new OpenSsl(folder);
        openssl.write("root.pem", List.of(TestPki.hierarchy().rootCertificate()));
    }

    @Test
    void opensslAcceptsTheWalletsRequestAndNoOther() {
        var envelope = encoded(ASKED.octets());
        var signed = LeakedKey.of(envelope, ApprovalRun.sealing(ApprovalRun.SEALING))
                .open(envelope)
                .orElseThrow();
        openssl.write("request.der", signed.toByteArray());
        openssl.write("altered.der", ApprovalRun.altered(signed).toByteArray());

        var accepted = openssl.verify("request.der", NOW, "-out", "content.der");

        assertThat(accepted.output()).contains("CMS Verification successful");
        assertThat(openssl.read("content.der")).isEqualTo(Der.encode(ASKED.request()));
        assertThat(openssl.verify("altered.der", NOW).output()).contains("CMS Verification failure");
    }

    /** The module's key has no certificate; openssl is given one that says nothing but whose key it is. */
    @Test
    void opensslAcceptsTheModulesAnswerAndNoOther() {
        var envelope = encoded(ApprovalRun.approved(ASKED));
        var signed =
                LeakedKey.of(envelope, ASKED.request().backKey()).open(envelope).orElseThrow();
        openssl.write("answer.der", signed.toByteArray());
        openssl.write("altered.der", ApprovalRun.altered(signed).toByteArray());
        certifyModule();

        var accepted = openssl.verify("answer.der", NOW, "-noverify", "-certfile", "module.pem", "-out", "content.der");
        var refused = openssl.verify("altered.der", NOW, "-noverify", "-certfile", "module.pem");

        assertThat(accepted.output()).contains("CMS Verification successful");
        var answer = Der.decode(ApprovalAnswer.class, openssl.read("content.der"));
        assertThat(answer.requestDigest()).isEqualTo(ApprovalAsker.digest(ASKED.request()));
        assertThat(refused.output()).contains("CMS Verification failure");
    }

    private void certifyModule() {
        var identifier = Recipient.keyIdentifier(ApprovalRun.SIGNING.getPublic());
        var settings = "[req]\nprompt = no\ndistinguished_name = name\nx509_extensions = extensions\n"
                + "[name]\nCN = module\n[extensions]\nsubjectKeyIdentifier = " + identifier + "\n";
        openssl.write("module.cnf", settings.getBytes(StandardCharsets.US_ASCII));
        openssl.write("module.key", ApprovalRun.SIGNING.getPrivate());
        var made = openssl.run("req -x509 -config module.cnf -key module.key -out module.pem".split(" "));
        assertThat(made.status()).as(made.output()).isZero();
    }

    private static Encoded encoded(Bytes octets) {
        return Encoded.of(octets.toByteArray());
    }
}

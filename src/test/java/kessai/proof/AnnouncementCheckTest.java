package kessai.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import kessai.certificate.TestPki;
import kessai.der.Bytes;
import kessai.der.Der;
import kessai.treatment.Signatures;
import kessai.treatment.SigningKey;
import org.junit.jupiter.api.Test;

/** Who makes another known, or itself to another, or at another time, is refused in words. */
class AnnouncementCheckTest {

    private static final SigningKey OF_B = TestPki.walletSigning("slave-b", TestPki.BRAND_B);

    @Test
    void aWalletMakesItselfKnown() {
        WalletAnnounced read =
                Der.decode(WalletAnnounced.class, announced("master", OF_B).write());

        assertThat(taken(read, "slave-b", TestPki.NOW))
                .isEqualTo(new Announcement("slave-b", "master", "brand-b", TestPki.NOW).toString());
    }

    @Test
    void nobodyMakesAnotherKnown() {
        assertThat(taken(announced("master", OF_B), "slave-c", TestPki.NOW)).isEqualTo("it is another wallet's");
        SigningKey others = TestPki.walletSigning("sw-1", TestPki.BRAND_B);
        assertThat(taken(announced("master", others), "slave-b", TestPki.NOW)).isEqualTo("it is another wallet's");
        Announcement ofAnother = new Announcement("sw-1", "master", "brand-b", TestPki.NOW);
        assertThat(taken(WalletAnnounced.of(ofAnother, OF_B), "slave-b", TestPki.NOW))
                .isEqualTo("it is another wallet's");
    }

    @Test
    void whatWasSaidToOneMasterIsNothingToAnother() {
        assertThat(taken(announced("rogue", OF_B), "slave-b", TestPki.NOW)).isEqualTo("it is for another master");
        assertThat(taken(announced("", OF_B), "slave-b", TestPki.NOW)).isEqualTo("it is for another master");
    }

    @Test
    void aCertificateIsOfTheBrandThatIsNamed() {
        for (String brand : new String[] {"brand-a", "", "brand-b:gold"}) {
            Announcement other = new Announcement("slave-b", "master", brand, TestPki.NOW);
            assertThat(taken(WalletAnnounced.of(other, OF_B), "slave-b", TestPki.NOW))
                    .isEqualTo("its certificate is of another brand");
        }
    }

    @Test
    void whatIsOldOrOfATimeToComeDoesNotCount() {
        WalletAnnounced now = announced("master", OF_B);

        assertThat(taken(now, "slave-b", TestPki.NOW.plus(AnnouncementCheck.OLDEST)))
                .contains("brand-b");
        assertThat(taken(
                        now,
                        "slave-b",
                        TestPki.NOW.plus(AnnouncementCheck.OLDEST).plusSeconds(1)))
                .isEqualTo("it is older than 10 minutes");
        assertThat(taken(now, "slave-b", TestPki.NOW.minus(AnnouncementCheck.AHEAD)))
                .contains("brand-b");
        assertThat(taken(
                        now,
                        "slave-b",
                        TestPki.NOW.minus(AnnouncementCheck.AHEAD).minusSeconds(1)))
                .isEqualTo("it is of a time to come");
    }

    @Test
    void onlyAWalletsCertificateThatHoldsCounts() {
        SigningKey merchant = TestPki.merchantSigning("slave-b", TestPki.BRAND_B);
        assertThat(taken(announced("master", merchant), "slave-b", TestPki.NOW)).contains("the holder is no WALLET");
        Instant later = TestPki.NOW.plus(Duration.ofDays(731));
        Announcement then = new Announcement("slave-b", "master", "brand-b", later);
        assertThat(taken(WalletAnnounced.of(then, OF_B), "slave-b", later)).contains("no longer");
    }

    @Test
    void aProofOrASignatureOverSomethingElseIsNoAnnouncement() {
        WalletProof proof = new WalletProof(Bytes.random(32, TestPki.RANDOM), "master", "slave-b", "brand-b");
        var signed = Signatures.sign(OF_B, WalletProof.TYPE, proof);

        WalletAnnounced disguised = Der.decode(WalletAnnounced.class, Der.encode(new Disguised(signed)));

        assertThat(taken(disguised, "slave-b", TestPki.NOW)).isNotEmpty().doesNotContain("Announcement[");
        byte[] octets = announced("master", OF_B).write();
        octets[octets.length - 1] ^= 1;
        assertThat(taken(Der.decode(WalletAnnounced.class, octets), "slave-b", TestPki.NOW))
                .doesNotContain("Announcement[");
    }

    private record Disguised(kessai.set.Signed<WalletProof> announcement) {}

    private static WalletAnnounced announced(String master, SigningKey key) {
        return WalletAnnounced.of("slave-b", master, "brand-b", key, TestPki.NOW.plusMillis(400));
    }

    private static String taken(WalletAnnounced announced, String sender, Instant now) {
        return new AnnouncementCheck(TestPki.trust(), "master")
                .announced(announced, sender, now)
                .fold(Announcement::toString, refusal -> refusal.reason());
    }
}

package kessai.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kessai.certificate.TestPki;
import kessai.der.Bytes;
import kessai.der.Der;
import kessai.der.Oid;
import kessai.der.Undecodable;
import kessai.purchase.Checked;
import kessai.purchase.Refusal;
import kessai.set.Signed;
import kessai.treatment.Signatures;
import kessai.treatment.SigningKey;
import org.junit.jupiter.api.Test;

/** Who says to be a wallet, and is none, is refused in words. */
class ProofCheckTest {

    private static final List<String> BRANDS = List.of("brand-a", "brand-b");
    private static final int AFTER_REFERENCE = 24;
    private static final SigningKey OF_A = TestPki.walletSigning("slave-a", TestPki.BRAND_A);
    private static final SigningKey OF_B = TestPki.walletSigning("slave-a", TestPki.BRAND_B);

    private final ProofAsked asked = ProofAsked.of(BRANDS, TestPki.RANDOM);

    @Test
    void aWalletProvesItselfForTheFirstBrandThatItHasACertificateOf() {
        assertThat(proven(prove("master", Map.of("brand-a", OF_A, "brand-b", OF_B))))
                .contains("brand-a");
        assertThat(proven(prove("master", Map.of("brand-b", OF_B)))).contains("brand-b");
    }

    @Test
    void aWalletOfOtherBrandsHasNoProof() {
        ProofGiven given = prove("master", Map.of("brand-c", OF_A));

        assertThat(given.proof()).isEmpty();
        assertThat(why(given)).isEqualTo("it is no wallet of any of the brands [brand-a, brand-b]");
    }

    @Test
    void aProofThatWasGivenBeforeIsNone() {
        ProofGiven before =
                Prover.prove(ProofAsked.of(BRANDS, TestPki.RANDOM), "master", "slave-a", brand -> Optional.of(OF_A));

        assertThat(why(new ProofGiven(asked.reference(), before.proof()))).contains("something else than it was asked");
    }

    @Test
    void aProofThatWasGivenToAnotherMasterIsNone() {
        assertThat(why(prove("rogue", Map.of("brand-a", OF_A)))).isEqualTo("it proved itself to somebody else");
    }

    @Test
    void aCertificateOfAnotherWalletIsNoProof() {
        SigningKey others = TestPki.walletSigning("sw-1", TestPki.BRAND_A);

        assertThat(why(prove("master", Map.of("brand-a", others)))).isEqualTo("its certificate is another wallet's");
        assertThat(why(signed(OF_A, new WalletProof(asked.challenge(), "master", "sw-1", "brand-a"))))
                .isEqualTo("its certificate is another wallet's");
    }

    @Test
    void aCertificateOfAnotherBrandIsNoProof() {
        assertThat(why(prove("master", Map.of("brand-a", OF_B)))).contains("of another brand than");
        ProofGiven forB = signed(OF_B, new WalletProof(asked.challenge(), "master", "slave-a", "brand-b"));
        assertThat(refusal(check().proven(forB, "slave-a", asked.challenge(), List.of("brand-a"), TestPki.NOW)))
                .contains("of another brand than [brand-a]");
        for (String brand : List.of("", "brand-x", "brand-b:gold")) {
            assertThat(why(signed(OF_B, new WalletProof(asked.challenge(), "master", "slave-a", brand))))
                    .contains("of another brand than");
        }
    }

    @Test
    void anExpiredCertificateIsNoProof() {
        ProofGiven given = prove("master", Map.of("brand-a", OF_A));

        assertThat(why(given, TestPki.NOW.plus(Duration.ofDays(731)))).contains("no longer");
        assertThat(why(given, TestPki.NOW.minus(Duration.ofDays(2)))).contains("not yet valid");
    }

    @Test
    void nobodyButAWalletProvesToBeOne() {
        SigningKey merchant = TestPki.merchantSigning("slave-a", TestPki.BRAND_A);

        assertThat(why(prove("master", Map.of("brand-a", merchant)))).contains("the holder is no WALLET");
    }

    @Test
    void aSignatureOverSomethingElseIsNoProof() {
        WalletProof content = new WalletProof(asked.challenge(), "master", "slave-a", "brand-a");
        Signed<WalletProof> other = Signatures.sign(OF_A, new Oid("1.2.3.4"), content);

        assertThat(why(new ProofGiven(asked.reference(), Optional.of(other)))).isNotEmpty();
    }

    @Test
    void anAlteredProofIsNone() {
        byte[] octets = prove("master", Map.of("brand-a", OF_A)).write();
        int refused = 0;
        for (int i = AFTER_REFERENCE; i < octets.length; i += 7) {
            byte[] altered = octets.clone();
            altered[i] ^= 1;
            try {
                ProofGiven given = Der.decode(ProofGiven.class, altered);
                assertThat(proven(given)).as("octet " + i).isEmpty();
            } catch (Undecodable e) {
                assertThat(e).hasMessageNotContaining("null");
            }
            refused++;
        }
        assertThat(refused).isGreaterThan(400);
    }

    @Test
    void aQuestionIsOfItsSize() {
        Bytes sixteen = asked.reference();
        Bytes many = asked.challenge();

        assertThatThrownBy(() -> new ProofAsked(sixteen, sixteen, BRANDS)).hasMessageContaining("a challenge of 32");
        assertThatThrownBy(() -> new ProofAsked(many, many, BRANDS)).hasMessageContaining("a reference of 16");
        assertThatThrownBy(() -> new ProofAsked(sixteen, many, List.of())).hasMessageContaining("1 to 10 brands");
        assertThat(Der.decode(ProofAsked.class, asked.write())).isEqualTo(asked);
    }

    private ProofGiven prove(String asker, Map<String, SigningKey> keys) {
        return Prover.prove(asked, asker, "slave-a", brand -> Optional.ofNullable(keys.get(brand)));
    }

    private ProofGiven signed(SigningKey key, WalletProof content) {
        return new ProofGiven(asked.reference(), Optional.of(Signatures.sign(key, WalletProof.TYPE, content)));
    }

    private Optional<String> proven(ProofGiven given) {
        return checked(given, TestPki.NOW).value();
    }

    private String why(ProofGiven given) {
        return why(given, TestPki.NOW);
    }

    private String why(ProofGiven given, Instant now) {
        return refusal(checked(given, now));
    }

    private Checked<String> checked(ProofGiven given, Instant now) {
        return check().proven(given, "slave-a", asked.challenge(), BRANDS, now);
    }

    /** One that has seen nothing yet: a chain that it remembers it would not read again. */
    private static ProofCheck check() {
        return new ProofCheck(TestPki.trust(), "master");
    }

    private static String refusal(Checked<String> checked) {
        return checked.refusal().map(Refusal::reason).orElseThrow();
    }
}

package kessai.purchase;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kessai.certificate.TestPki;
import kessai.der.Bytes;
import kessai.der.Encoded;
import kessai.set.AuthReq;
import kessai.set.AuthResEncB;
import kessai.set.PanData;
import kessai.set.PiDualSigned;
import kessai.treatment.DecryptionKey;
import kessai.treatment.LeakedKey;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("8.3 What somebody learns to whom session keys have leaked")
class LeakedSessionKeysTest {

    /** An envelope and whose it is. */
    private record Closed(String name, Encoded envelope, DecryptionKey recipient) {

        LeakedKey key() {
            return LeakedKey.of(envelope, recipient);
        }
    }

    private final PurchaseRun one = PurchaseRun.ofSale();
    private final PurchaseRun other = PurchaseRun.ofSale();
    private final List<Closed> envelopes =
            Stream.of(one, other).flatMap(run -> envelopes(run).stream()).toList();

    @Test
    @DisplayName("symKey_compromise: one leaked key opens one envelope, the others stay closed")
    void aLeakedKeyOpensItsOwnEnvelopeOnly() {
        assertThat(envelopes).hasSize(6).allSatisfy(leaking -> {
            var key = leaking.key();
            assertThat(envelopes.stream()
                            .filter(tried -> key.open(tried.envelope()).isPresent()))
                    .containsExactly(leaking);
        });
    }

    @Test
    @DisplayName("Nonce_compromise: all session keys together give away neither PANSecret, EXNonce nor CardSecret")
    void noSecretIsUnderASessionKey() {
        var learnt = learnt();

        assertThat(learnt).contains(one.merchant.only().xid().value().toString());
        assertThat(Stream.of(one, other).map(run -> card(run).exNonce().value().toString()))
                .allSatisfy(exNonce -> assertThat(learnt).doesNotContain(exNonce));
        assertThat(learnt)
                .doesNotContain(TestPki.PAN_SECRET.value().toString())
                .doesNotContain(TestPki.CARD_SECRET.value().toString());
    }

    @Test
    @DisplayName("symKey_compromise: nor the card's number, which is under the gateway's own key")
    void noCardNumberIsUnderASessionKey() {
        assertThat(learnt())
                .doesNotContain(
                        Bytes.of(TestPki.PAN.digits().getBytes(US_ASCII)).toString());
    }

    /** All that went over the wire, and the bodies of all envelopes. */
    private String learnt() {
        var octets = new ArrayList<Bytes>();
        Stream.of(one, other).forEach(run -> octets.addAll(run.merchant.seen));
        envelopes.forEach(
                closed -> octets.add(closed.key().open(closed.envelope()).orElseThrow()));
        return String.join("\n", octets.stream().map(Bytes::toString).toList());
    }

    private static PanData card(PurchaseRun run) {
        return Forgery.opened((PiDualSigned) sent(run, AuthReq.class).baggage(), Forgery.north())
                .extra();
    }

    private static List<Closed> envelopes(PurchaseRun run) {
        run.pRes();
        var garden = Parties.merchant("garden", Parties.BRAND).decryption();
        var authReq = sent(run, AuthReq.class);
        var authRes = sent(run, AuthResEncB.class);
        return List.of(
                new Closed("AuthReq", authReq.enc().content(), Forgery.north()),
                new Closed("PI", ((PiDualSigned) authReq.baggage()).exPiData().content(), Forgery.north()),
                new Closed("AuthRes", authRes.enc().content(), garden));
    }

    private static <M> M sent(PurchaseRun run, Class<M> type) {
        return run.merchant.seen.stream()
                .map(octets -> Forgery.decoded(octets).message())
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }
}

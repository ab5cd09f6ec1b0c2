package kessai.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import kessai.der.Bytes;
import kessai.party.PartyName;
import kessai.purchase.Card;
import kessai.purchase.GatewayAuthorization;
import kessai.purchase.GatewayPhase;
import kessai.purchase.IssuerAnswer;
import kessai.purchase.IssuerRequest;
import kessai.purchase.Reply;
import kessai.set.AuthCode;
import kessai.set.AuthTags;
import kessai.set.BrandId;
import kessai.set.CardExpiry;
import kessai.set.CurrencyAmount;
import kessai.set.Language;
import kessai.set.LocalId;
import kessai.set.MerTermIds;
import kessai.set.MerchantId;
import kessai.set.Pan;
import kessai.set.RrTags;
import kessai.set.Rrpid;
import kessai.set.TransIds;
import kessai.set.TransStain;
import kessai.set.Xid;
import kessai.store.Beside;
import kessai.store.Store;
import kessai.store.Stores;
import kessai.store.TestDatabase;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a gateway and its issuer keep, on both databases. */
class GatewayStoreTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:15:00Z");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String APPROVED = "9900010012345674";
    private static final String DECLINED = "9900010512345673";

    @TempDir
    Path data;

    @ParameterizedTest
    @EnumSource
    void anAnswerIsFoundByTheRequestItWasGivenTo(TestDatabase database) {
        try (Stores stores = database.open(data)) {
            Store store = store(stores);
            Authorizations authorizations = new Authorizations(store);
            Reply reply = new Reply(Rrpid.random(RANDOM), Bytes.ofHex("0a0b"), "AuthRes", Bytes.ofHex("300102"));

            authorizations.keep(reply, NOW);

            store.inTransaction(() -> {
                assertThat(authorizations.reply(reply.rrpid())).contains(reply);
                assertThat(authorizations.reply(Rrpid.random(RANDOM))).isEmpty();
                assertThat(authorizations.authorization(new MerchantId("garden"), Xid.random(RANDOM)))
                        .isEmpty();
            });
        }
    }

    @ParameterizedTest
    @EnumSource
    void theIssuerAnswersTheSameRequestOnceAndKeepsNoCardNumber(TestDatabase database) {
        try (Stores stores = database.open(data)) {
            Store store = store(stores);
            IssuerRequest request = request(APPROVED);

            IssuerAnswer first = answer(issuer(store), request);
            IssuerAnswer again = answer(issuer(store), request);

            assertThat(first.code()).isEqualTo(AuthCode.APPROVED);
            assertThat(first.approvalCode().orElseThrow()).matches("[0-9]{6}");
            assertThat(again).isEqualTo(first);
            assertThat(store.jdbc().sql("select * from issuer_ledger").query().listOfRows())
                    .hasSize(1)
                    .noneMatch(row -> row.toString().contains(APPROVED));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatWasAuthorisedIsGivenBack(TestDatabase database) {
        try (Stores stores = database.open(data)) {
            Store store = store(stores);
            IssuerRequest request = request(APPROVED);
            IssuerAnswer unused = answer(issuer(store), request);

            issuer(store).release(request);

            assertThat(store.jdbc()
                            .sql("select released from issuer_ledger")
                            .query(Boolean.class)
                            .single())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void theCardSaysWhatTheIssuerAnswers(TestDatabase database) {
        try (Stores stores = database.open(data)) {
            IssuerAnswer declined = answer(issuer(store(stores)), request(DECLINED));

            assertThat(declined.code()).isEqualTo(AuthCode.DECLINED);
            assertThat(declined.approvalCode()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(names = "H2")
    void anIssuerThatIsAwayNeverLeavesTheGatewayWaiting(TestDatabase database) {
        try (Stores stores = database.open(data)) {
            TestIssuer full = new TestIssuer(
                    store(stores),
                    Duration.ofMillis(10),
                    task -> {
                        throw new RejectedExecutionException("too much to do");
                    },
                    Clock.fixed(NOW, ZoneOffset.UTC));

            assertThat(full.authorize(request("9900016812345674")).toCompletableFuture())
                    .failsWithin(Duration.ofSeconds(20));
        }
    }

    /** Nothing is stored yet that could be locked: who comes second must see what the first has stored. */
    @ParameterizedTest
    @EnumSource
    void ofARequestAndItsReversalThatComeAtOnceTheSecondSeesTheFirst(TestDatabase database) {
        try (Stores stores = database.open(data)) {
            Store store = store(stores);
            Authorizations authorizations = new Authorizations(store);
            GatewayAuthorization asked = asked();

            Beside<Optional<GatewayAuthorization>> reversal = store.inTransaction(() -> {
                assertThat(authorizations.authorization(asked.merchant(), asked.xid()))
                        .isEmpty();
                var beside = Beside.begin(
                        database,
                        () -> store.inTransaction(() -> authorizations.authorization(asked.merchant(), asked.xid())));
                authorizations.keep(asked, NOW);
                return beside;
            });

            assertThat(reversal.result()).contains(asked);
        }
    }

    /** A request that comes again while its answer is being decided is told the answer, and does not ask the issuer anew. */
    @ParameterizedTest
    @EnumSource
    void aRequestThatComesAgainWaitsForTheAnswerThatIsBeingDecided(TestDatabase database) {
        try (Stores stores = database.open(data)) {
            Store store = store(stores);
            Authorizations authorizations = new Authorizations(store);
            Reply reply = new Reply(Rrpid.random(RANDOM), Bytes.ofHex("0a0b"), "AuthRes", Bytes.ofHex("300102"));

            Beside<Optional<Reply>> again = store.inTransaction(() -> {
                assertThat(authorizations.reply(reply.rrpid())).isEmpty();
                var beside =
                        Beside.begin(database, () -> store.inTransaction(() -> authorizations.reply(reply.rrpid())));
                authorizations.keep(reply, NOW);
                return beside;
            });

            assertThat(again.result()).contains(reply);
        }
    }

    private static GatewayAuthorization asked() {
        MerchantId merchant = new MerchantId("garden");
        TransIds ids = new TransIds(
                new LocalId(Bytes.ofHex("01")),
                Optional.empty(),
                Xid.random(RANDOM),
                NOW,
                Optional.empty(),
                new Language("en"));
        RrTags tags = new RrTags(Rrpid.random(RANDOM), new MerTermIds(merchant), NOW);
        return new GatewayAuthorization(
                merchant,
                new BrandId("brand-a"),
                new AuthTags(tags, ids, Optional.empty()),
                Bytes.ofHex("0a"),
                new CurrencyAmount(840, BigInteger.valueOf(1250), -2),
                true,
                Bytes.ofHex("30"),
                GatewayPhase.ASKED);
    }

    private static TestIssuer issuer(Store store) {
        return new TestIssuer(store, Duration.ofSeconds(10), Runnable::run, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static IssuerAnswer answer(TestIssuer issuer, IssuerRequest request) {
        return issuer.authorize(request).toCompletableFuture().join();
    }

    private static IssuerRequest request(String pan) {
        return new IssuerRequest(
                IssuerRequest.Kind.AUTHORIZE,
                new MerchantId("garden"),
                Xid.random(RANDOM),
                Rrpid.random(RANDOM),
                new BrandId("brand-a"),
                new CurrencyAmount(840, BigInteger.valueOf(1250), -2),
                true,
                Optional.of(new Card(
                        new Pan(pan), CardExpiry.of(YearMonth.of(2029, 12)), new TransStain(Bytes.of(new byte[32])))));
    }

    private static Store store(Stores stores) {
        return stores.open(PartyName.gateway(TestDatabase.freshName()));
    }
}

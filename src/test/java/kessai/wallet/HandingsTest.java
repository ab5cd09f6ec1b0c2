package kessai.wallet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kessai.der.Bytes;
import kessai.party.MasterKey;
import kessai.party.PartyName;
import kessai.store.Store;
import kessai.store.Stores;
import kessai.store.TestDatabase;
import kessai.wakeup.Brand;
import kessai.wakeup.SettlementId;
import kessai.wakeup.TerminalAddress;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a keeper remembers of what it handed out, on both databases. */
class HandingsTest {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Instant NOW = Instant.parse("2026-11-23T10:15:00Z");
    private static final MasterKey KEY = MasterKey.parse(MasterKey.generate(RANDOM));
    private static final Bytes SESSION = Bytes.random(32, RANDOM);
    private static final Bytes PAYS = Bytes.ofHex("0403");

    @TempDir
    Path data;

    @ParameterizedTest
    @EnumSource
    void aCertificateIsHandedOutOnceForASettlement(TestDatabase database) {
        try (Stores stores = database.open(data)) {
            Handings handings = new Handings(store(stores), KEY);
            SettlementId id = SettlementId.random(RANDOM);
            handings.add(id, handing(), NOW);

            assertThat(handings.find(id)).contains(handing());
            assertThatThrownBy(() -> handings.add(id, handing(), NOW)).isInstanceOf(RuntimeException.class);
            assertThat(handings.find(SettlementId.random(RANDOM))).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatPaysIsHandedOutOnce(TestDatabase database) {
        try (Stores stores = database.open(data)) {
            Handings handings = new Handings(store(stores), KEY);
            SettlementId id = SettlementId.random(RANDOM);
            handings.add(id, handing(), NOW);

            assertThat(handings.pay(id, handing(), instruction(), "the signature", NOW))
                    .isTrue();
            assertThat(handings.pay(id, handing(), instruction(), "the signature", NOW))
                    .isFalse();

            assertThat(handings.find(id).orElseThrow().instruction()).contains(instruction());
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsOverIsWipedAndStaysKnown(TestDatabase database) {
        try (Stores stores = database.open(data)) {
            Handings handings = new Handings(store(stores), KEY);
            SettlementId id = SettlementId.random(RANDOM);
            handings.add(id, handing(), NOW);
            handings.pay(id, handing(), instruction(), "the signature", NOW);

            handings.wipe(NOW.plusSeconds(299));
            assertThat(handings.find(id)
                            .orElseThrow()
                            .instruction()
                            .orElseThrow()
                            .answer())
                    .contains(PAYS);
            handings.wipe(NOW.plusSeconds(300));
            assertThat(handings.find(id)
                            .orElseThrow()
                            .instruction()
                            .orElseThrow()
                            .answer())
                    .isEmpty();
            assertThat(handings.find(id).orElseThrow().sessionKey()).contains(SESSION);
            handings.wipe(NOW.plusSeconds(900));

            KeptHanding wiped = handings.find(id).orElseThrow();
            assertThat(wiped.sessionKey()).isEmpty();
            assertThat(wiped.answer()).isEmpty();
            assertThat(wiped.requestDigest()).isEqualTo(Bytes.ofHex("01"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void theSessionKeyIsSealedAndTheLogHasNoSecret(TestDatabase database) {
        try (Stores stores = database.open(data)) {
            Store store = store(stores);
            Handings handings = new Handings(store, KEY);
            SettlementId id = SettlementId.random(RANDOM);
            handings.add(id, handing(), NOW);
            handings.pay(id, handing(), instruction(), "the signature", NOW);

            byte[] kept = store.jdbc()
                    .sql("select session_key from handing")
                    .query((row, number) -> row.getBytes(1))
                    .single();
            assertThat(kept).isNotEqualTo(SESSION.toByteArray()).hasSizeGreaterThan(32);
            List<Map<String, Object>> log = store.jdbc()
                    .sql("select * from handed_out order by seq")
                    .query()
                    .listOfRows();
            assertThat(log).extracting(row -> row.get("what")).containsExactly("the certificate", "the signature");
            assertThat(log).allSatisfy(row -> assertThat(row.values()).noneMatch(byte[].class::isInstance));
        }
    }

    private static Store store(Stores stores) {
        return stores.open(PartyName.wallet(TestDatabase.freshName()));
    }

    private static KeptHanding handing() {
        return new KeptHanding(
                PartyName.wallet("master"),
                TerminalAddress.parse("108@demo"),
                new Brand("brand-b"),
                Bytes.ofHex("01"),
                Optional.of(Bytes.ofHex("02")),
                Optional.of(SESSION),
                NOW.plusSeconds(900),
                Optional.empty());
    }

    private static KeptHanding.Instruction instruction() {
        return new KeptHanding.Instruction(Bytes.ofHex("03"), Optional.of(PAYS), NOW.plusSeconds(300));
    }
}

package kessai.wallet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kessai.der.Bytes;
import kessai.der.Der;
import kessai.party.MasterKey;
import kessai.party.PartyName;
import kessai.purchase.CardholderState;
import kessai.store.Store;
import kessai.wakeup.SettlementId;

/**
 * What a master has of other wallets' credentials: sealed under its master key, for as long as the settlement is open. How
 * far a settlement has come is said in one transaction with it.
 */
class Acquisitions {

    private final Store store;
    private final MasterKey masterKey;

    Acquisitions(Store store, MasterKey masterKey) {
        this.store = store;
        this.masterKey = masterKey;
    }

    Optional<Acquisition> find(SettlementId id) {
        return store.jdbc()
                .sql("select * from acquisition where id = ?")
                .param(id.uuid())
                .query((row, number) -> acquisition(id, row))
                .optional();
    }

    /** A keeper is asked. */
    void begin(SettlementId id, PartyName keeper, Bytes request) {
        store.jdbc()
                .sql("insert into acquisition (id, keeper, refused, request) values (?, ?, '', ?)")
                .params(id.uuid(), keeper.toString(), request.toByteArray())
                .update();
    }

    /** The next keeper is asked, after those that refused. Says whether the refused request was the last one. */
    boolean next(SettlementId id, Bytes refusedRequest, PartyName keeper, Set<PartyName> refused, Bytes request) {
        return store.jdbc()
                        .sql("update acquisition set keeper = ?, refused = ?, request = ? where id = ? and request = ?")
                        .params(
                                keeper.toString(),
                                refused.stream().map(PartyName::toString).collect(Collectors.joining(" ")),
                                request.toByteArray(),
                                id.uuid(),
                                refusedRequest.toByteArray())
                        .update()
                == 1;
    }

    /** The certificate has come, and the customer is asked. Says whether it was waited for. */
    boolean acquired(SettlementId id, Acquisition.Certificate certificate, Bytes asked) {
        boolean waited = store.jdbc()
                        .sql("update settlement set state = 'ASKED', asked = ? where id = ? and state = 'ACQUIRING'")
                        .params(asked.toByteArray(), id.uuid())
                        .update()
                == 1;
        return waited && put(id, "certificate", certificate);
    }

    /** The keeper is asked for what pays. Says whether the customer had approved, and nothing was ordered before. */
    boolean ordered(SettlementId id, Acquisition.Ordered ordered) {
        boolean approved = store.jdbc()
                        .sql("update settlement set state = 'ORDERING' where id = ? and state = 'APPROVED'")
                        .param(id.uuid())
                        .update()
                == 1;
        return approved && put(id, "ordered", ordered);
    }

    /** The PReq is whole. Says whether it was waited for. */
    boolean requested(SettlementId id, CardholderState purchase, Instant lookAgain) {
        boolean waited = store.jdbc()
                        .sql(
                                """
                                update settlement set state = 'REQUESTED', next_at = ?, attempts = 0
                                where id = ? and state = 'ORDERING'
                                """)
                        .params(lookAgain.atOffset(ZoneOffset.UTC), id.uuid())
                        .update()
                == 1;
        return waited && put(id, "purchase", purchase);
    }

    /** Nothing is kept. */
    void forget(SettlementId id) {
        store.jdbc()
                .sql("delete from acquisition where id = ?")
                .param(id.uuid())
                .update();
    }

    private boolean put(SettlementId id, String column, Object value) {
        return store.jdbc()
                        .sql("update acquisition set " + column + " = ? where id = ?")
                        .params(masterKey.seal(Der.encode(value), context(id, column)), id.uuid())
                        .update()
                == 1;
    }

    private Acquisition acquisition(SettlementId id, ResultSet row) throws SQLException {
        return new Acquisition(
                PartyName.parse(row.getString("keeper")),
                Stream.of(row.getString("refused").split(" "))
                        .filter(name -> !name.isEmpty())
                        .map(PartyName::parse)
                        .collect(Collectors.toUnmodifiableSet()),
                Bytes.of(row.getBytes("request")),
                opened(id, row, "certificate", Acquisition.Certificate.class),
                opened(id, row, "ordered", Acquisition.Ordered.class),
                opened(id, row, "purchase", CardholderState.class));
    }

    private <T> Optional<T> opened(SettlementId id, ResultSet row, String column, Class<T> type) throws SQLException {
        return Optional.ofNullable(row.getBytes(column))
                .map(closed -> Der.decode(type, masterKey.open(closed, context(id, column))));
    }

    private static String context(SettlementId id, String column) {
        return "acquired " + column + " of " + id;
    }
}

package kessai.wallet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import kessai.der.Bytes;
import kessai.party.MasterKey;
import kessai.party.PartyName;
import kessai.store.Store;
import kessai.wakeup.Brand;
import kessai.wakeup.SettlementId;
import kessai.wakeup.TerminalAddress;

/** For what a keeper has handed out credentials, once for each settlement; and the audit log of it. */
class Handings {

    private final Store store;
    private final MasterKey masterKey;

    Handings(Store store, MasterKey masterKey) {
        this.store = store;
        this.masterKey = masterKey;
    }

    Optional<KeptHanding> find(SettlementId id) {
        return store.jdbc()
                .sql("select * from handing where id = ?")
                .param(id.uuid())
                .query((row, number) -> handing(id, row))
                .optional();
    }

    /** A certificate is handed out; fails where one was for this settlement. */
    void add(SettlementId id, KeptHanding handing, Instant now) {
        store.jdbc()
                .sql(
                        """
                        insert into handing (id, master, customer, brand, request_digest, answer, session_key, usable_until)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        id.uuid(),
                        handing.master().toString(),
                        handing.customer().toString(),
                        handing.brand().text(),
                        handing.requestDigest().toByteArray(),
                        handing.answer().orElseThrow().toByteArray(),
                        masterKey.seal(handing.sessionKey().orElseThrow().toByteArray(), context(id)),
                        utc(handing.usableUntil()))
                .update();
        log(id, handing, "the certificate", handing.usableUntil(), now);
    }

    /** What pays is handed out. Says whether nothing was before. */
    boolean pay(SettlementId id, KeptHanding handing, KeptHanding.Instruction instruction, String what, Instant now) {
        boolean first = store.jdbc()
                        .sql(
                                """
                                update handing set instruction_digest = ?, instruction = ?, instruction_until = ?
                                where id = ? and instruction_digest is null
                                """)
                        .params(
                                instruction.requestDigest().toByteArray(),
                                instruction.answer().orElseThrow().toByteArray(),
                                utc(instruction.usableUntil()),
                                id.uuid())
                        .update()
                == 1;
        if (first) {
            log(id, handing, what, instruction.usableUntil(), now);
        }
        return first;
    }

    /** What may no longer be used is wiped. */
    void wipe(Instant now) {
        store.jdbc()
                .sql(
                        """
                        update handing set answer = null, session_key = null
                        where usable_until <= ? and session_key is not null
                        """)
                .param(utc(now))
                .update();
        store.jdbc()
                .sql("update handing set instruction = null where instruction_until <= ? and instruction is not null")
                .param(utc(now))
                .update();
    }

    private void log(SettlementId id, KeptHanding handing, String what, Instant usableUntil, Instant now) {
        store.jdbc()
                .sql(
                        """
                        insert into handed_out (at, settlement, master, customer, brand, what, usable_until)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        utc(now),
                        id.uuid(),
                        handing.master().toString(),
                        handing.customer().toString(),
                        handing.brand().text(),
                        what,
                        utc(usableUntil))
                .update();
    }

    private KeptHanding handing(SettlementId id, ResultSet row) throws SQLException {
        return new KeptHanding(
                PartyName.parse(row.getString("master")),
                TerminalAddress.parse(row.getString("customer")),
                new Brand(row.getString("brand")),
                Bytes.of(row.getBytes("request_digest")),
                bytes(row, "answer"),
                Optional.ofNullable(row.getBytes("session_key"))
                        .map(closed -> Bytes.of(masterKey.open(closed, context(id)))),
                row.getObject("usable_until", OffsetDateTime.class).toInstant(),
                instruction(row));
    }

    private static Optional<KeptHanding.Instruction> instruction(ResultSet row) throws SQLException {
        Optional<Bytes> digest = bytes(row, "instruction_digest");
        if (digest.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new KeptHanding.Instruction(
                digest.get(),
                bytes(row, "instruction"),
                row.getObject("instruction_until", OffsetDateTime.class).toInstant()));
    }

    private static Optional<Bytes> bytes(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getBytes(column)).map(Bytes::of);
    }

    private static String context(SettlementId id) {
        return "session key of " + id;
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}

package kessai.reply;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import kessai.der.Bytes;
import kessai.purchase.Reply;
import kessai.set.Rrpid;
import kessai.store.Store;

/**
 * The answers that a merchant's or a gateway's host has given, by the RRPID of the request.
 *
 * @param store the party's, with a table {@code reply}
 */
public record Replies(Store store) {

    /**
     * The answer that a request got. The transaction that looks for it is the only one that does, until its end: the request
     * may have come twice.
     */
    public Optional<Reply> find(Rrpid rrpid) {
        store.hold("reply " + rrpid.value());
        return store.jdbc()
                .sql("select request_digest, type, octets from reply where rrpid = ?")
                .param(rrpid.value().toByteArray())
                .query((row, number) -> new Reply(
                        rrpid,
                        Bytes.of(row.getBytes("request_digest")),
                        row.getString("type"),
                        Bytes.of(row.getBytes("octets"))))
                .optional();
    }

    /** Keeps an answer, in the transaction that decided it. */
    public void keep(Reply reply, Instant now) {
        store.jdbc()
                .sql("insert into reply (rrpid, request_digest, type, octets, at) values (?, ?, ?, ?, ?)")
                .params(
                        reply.rrpid().value().toByteArray(),
                        reply.requestDigest().toByteArray(),
                        reply.type(),
                        reply.octets().toByteArray(),
                        now.atOffset(ZoneOffset.UTC))
                .update();
    }
}

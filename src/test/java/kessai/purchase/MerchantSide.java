package kessai.purchase;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kessai.certificate.TestPki;
import kessai.der.Bytes;
import kessai.der.Der;
import kessai.set.LocalId;
import kessai.set.Rrpid;
import kessai.set.Xid;

/** A shop that keeps what its merchant tells it to, as DER, as a real one does. */
final class MerchantSide implements MerchantRecords {

    final Merchant merchant;
    final Map<LocalId, MerchantOrder> orders = new HashMap<>();
    final Map<Xid, Bytes> transactions = new HashMap<>();
    final Map<Rrpid, Reply> replies = new HashMap<>();
    final List<Bytes> seen = new ArrayList<>();

    MerchantSide(MerchantAccount... accounts) {
        merchant = new Merchant(List.of(accounts), TestPki.trust(), Terms.USUAL, TestPki.RANDOM, this);
    }

    MerchantStep receives(Bytes octets, Instant now) {
        seen.add(octets);
        return kept(merchant.received(octets, now));
    }

    MerchantStep hears(MerchantTransaction transaction, Bytes octets, Instant now) {
        seen.add(octets);
        return kept(merchant.answered(transaction, octets, now));
    }

    MerchantStep reverses(MerchantTransaction transaction, Instant now) {
        return kept(merchant.reverse(transaction, now));
    }

    MerchantTransaction only() {
        assert transactions.size() == 1;
        return transaction(transactions.keySet().iterator().next()).orElseThrow();
    }

    void keep(MerchantTransaction transaction) {
        transactions.put(transaction.xid(), Bytes.of(Der.encode(transaction)));
    }

    private MerchantStep kept(MerchantStep step) {
        step.transaction().ifPresent(it -> {
            keep(it);
            if (it.isClaim()) {
                orders.computeIfPresent(it.lidM(), (lid, order) -> order.claimedBy(it.xid()));
            }
        });
        step.answer().flatMap(Answer::toKeep).ifPresent(reply -> replies.put(reply.rrpid(), reply));
        step.answer().ifPresent(answer -> seen.add(answer.octets()));
        step.toGateway().ifPresent(sent -> seen.add(sent.octets()));
        return step;
    }

    @Override
    public Optional<MerchantOrder> order(LocalId lidM) {
        return Optional.ofNullable(orders.get(lidM));
    }

    @Override
    public Optional<MerchantTransaction> transaction(Xid xid) {
        return Optional.ofNullable(transactions.get(xid))
                .map(der -> Der.decode(MerchantTransaction.class, der.toByteArray()));
    }

    @Override
    public Optional<Reply> reply(Rrpid rrpid) {
        return Optional.ofNullable(replies.get(rrpid));
    }
}

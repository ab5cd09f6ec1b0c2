package kessai.shop;

import java.time.Instant;
import java.util.Optional;
import kessai.der.Bytes;
import kessai.purchase.MerchantOrder;
import kessai.purchase.MerchantRecords;
import kessai.purchase.MerchantTransaction;
import kessai.purchase.Reply;
import kessai.set.BrandId;
import kessai.set.CurrencyAmount;
import kessai.set.LocalId;
import kessai.set.Rrpid;
import kessai.set.Xid;
import kessai.wakeup.Capture;
import kessai.wakeup.LidM;
import kessai.wakeup.Money;
import kessai.wakeup.OrderDescription;
import kessai.wakeup.ShopName;

/**
 * What one shop's merchant looks up while it works on a message, in the transaction under way.
 *
 * @param shop whose orders it sees; no other's
 * @param settlements the shop host's settlements
 * @param transactions the shop host's SET transactions
 */
record MerchantRecordsOf(ShopName shop, Settlements settlements, MerchantTransactions transactions)
        implements MerchantRecords {

    @Override
    public Optional<MerchantOrder> order(LocalId lidM) {
        return settlements
                .find(LidM.of(lidM.value().toByteArray()))
                .filter(settlement -> settlement.shop().equals(shop))
                .flatMap(settlement -> settlements.lock(settlement.id()))
                .map(this::order);
    }

    @Override
    public Optional<MerchantTransaction> transaction(Xid xid) {
        return transactions.lock(xid);
    }

    @Override
    public Optional<Reply> reply(Rrpid rrpid) {
        return transactions.reply(rrpid);
    }

    /** A settlement that has ended takes no purchase any more: its time is up, whatever its deadline was. */
    private MerchantOrder order(Settlement settlement) {
        Optional<Xid> claim = transactions.claim(settlement.id());
        boolean over = settlement.ending().isPresent() && claim.isEmpty();
        return new MerchantOrder(
                new LocalId(Bytes.ofHex(settlement.wakeUp().lidM().hex())),
                Bytes.of(settlement
                        .wakeUp()
                        .description()
                        .map(OrderDescription::octets)
                        .orElseThrow()),
                amount(settlement.wakeUp().amount()),
                settlement.wakeUp().brands().stream()
                        .map(brand -> new BrandId(brand.text()))
                        .toList(),
                settlement.capture() == Capture.NOW,
                over ? Instant.EPOCH : settlement.deadline(),
                claim);
    }

    private static CurrencyAmount amount(Money money) {
        return new CurrencyAmount(
                money.currency().number(), money.minor(), -money.currency().exponent());
    }
}

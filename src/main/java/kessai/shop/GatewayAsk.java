package kessai.shop;

import java.util.Optional;
import kessai.broker.Addresses;
import kessai.der.Bytes;
import kessai.party.Directory;
import kessai.purchase.MerchantTransaction;
import kessai.routing.Promoted;
import kessai.set.Xid;
import kessai.wakeup.Brand;
import org.apache.camel.Exchange;

/**
 * Addresses a merchant's request to the gateway of its brand, with the settlement's own headers: the same whether a
 * cardholder's message led to it or the merchant asks again by itself.
 *
 * @param directory where the gateway of a brand is found
 * @param settlements the shop host's settlements
 * @param book which of them a transaction belongs to
 */
record GatewayAsk(Directory directory, Settlements settlements, MerchantBook book) {

    /** The gateway's address, for the route file. */
    private static final String GATEWAY = "gateway";

    private static final String XID = "kessaiXid";
    private static final String SHOP = "kessaiMerchant";

    void address(Exchange exchange, String shop, MerchantTransaction transaction, String type, Bytes request) {
        String brand = transaction.brand().brand().value();
        exchange.setProperty(XID, transaction.xid());
        exchange.setProperty(SHOP, shop);
        exchange.setVariable(GATEWAY, Addresses.setOf(directory.gatewayOf(brand)));
        exchange.getMessage().removeHeaders("*");
        promoted(transaction, new Brand(transaction.brand().value()))
                .headers(type)
                .forEach(exchange.getMessage()::setHeader);
        exchange.getMessage().setBody(request.toByteArray());
    }

    private Promoted promoted(MerchantTransaction transaction, Brand brand) {
        Settlement settlement = settlements.find(book.settlementOf(transaction)).orElseThrow();
        return new Promoted(
                settlement.id(),
                settlement.terminal(),
                settlement.shop(),
                Optional.of(brand),
                Optional.empty(),
                settlement.wakeUp().protocol(),
                settlement.deadline());
    }

    /** The purchase that a gateway was asked about. */
    static Xid asked(Exchange exchange) {
        return exchange.getProperty(XID, Xid.class);
    }

    /** The shop for which it was asked. */
    static String shop(Exchange exchange) {
        return exchange.getProperty(SHOP, String.class);
    }
}

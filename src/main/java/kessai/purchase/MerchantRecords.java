package kessai.purchase;

import java.util.Optional;
import kessai.set.LocalId;
import kessai.set.Rrpid;
import kessai.set.Xid;

/** What a merchant looks up while it handles a message, in the state of the transaction that will store the step. */
public interface MerchantRecords {

    /** The order that the shop offered under this handle; read it so that no one else changes it meanwhile. */
    Optional<MerchantOrder> order(LocalId lidM);

    Optional<MerchantTransaction> transaction(Xid xid);

    /** What this request was answered, if it was; none that came with it is handled meanwhile. */
    Optional<Reply> reply(Rrpid rrpid);
}

package kessai.purchase;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kessai.certificate.Trust;
import kessai.der.Bytes;
import kessai.set.BrandId;
import kessai.set.ErrorCode;
import kessai.set.MessageHeader;

/** What every procedure of a merchant has at hand. */
record MerchantDesk(
        List<MerchantAccount> accounts, Trust trust, Terms terms, SecureRandom random, MerchantRecords records) {

    MerchantDesk {
        accounts = List.copyOf(accounts);
        if (accounts.isEmpty()) {
            throw new IllegalArgumentException("A merchant has an account for at least one brand");
        }
    }

    /** The account of a brand, whatever its product. */
    Optional<MerchantAccount> account(BrandId brand) {
        return accounts.stream()
                .filter(account -> account.brand().brand().equals(brand.brand()))
                .findFirst();
    }

    Checked<MerchantAccount> accountFor(BrandId brand) {
        return Checked.present(account(brand), ErrorCode.UNSPECIFIED_FAILURE, brand.value() + " is not taken here");
    }

    Wrapping wrapping() {
        return new Wrapping(terms);
    }

    /** Refuses a message: with an Error, unless it is one. */
    MerchantStep refused(Refusal refusal, Bytes received, Instant now) {
        var header = WrapperReceived.header(received);
        var key = header.flatMap(MessageHeader::messageIds)
                .flatMap(ids -> ids.xid())
                .flatMap(records::transaction)
                .flatMap(transaction -> account(transaction.brand()))
                .orElse(accounts.get(0))
                .signing();
        var answer = new ErrorComposed(terms, random).answer(refusal, received, key, now);
        return MerchantStep.refused(refusal, answer, header.flatMap(MessageHeader::messageIds));
    }
}

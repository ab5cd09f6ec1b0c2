package kessai.purchase;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kessai.certificate.Trust;
import kessai.der.Bytes;
import kessai.set.BrandId;
import kessai.set.MessageHeader;

/** What every procedure of a gateway has at hand. */
record GatewayDesk(
        List<GatewayAccount> accounts, Trust trust, Terms terms, SecureRandom random, GatewayRecords records) {

    GatewayDesk {
        accounts = List.copyOf(accounts);
        if (accounts.isEmpty()) {
            throw new IllegalArgumentException("A gateway has an account for at least one brand");
        }
    }

    GatewayAccount account(BrandId brand) {
        return accounts.stream()
                .filter(account -> account.brand().equals(brand))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The account for " + brand.value() + " is gone"));
    }

    Wrapping wrapping() {
        return new Wrapping(terms);
    }

    /** Refuses a message: with an Error, unless it is one. */
    GatewayStep refused(Refusal refusal, Bytes received, Instant now) {
        var ids = WrapperReceived.header(received).flatMap(MessageHeader::messageIds);
        var answer = new ErrorComposed(terms, random)
                .answer(refusal, received, accounts.get(0).signing(), now);
        return new GatewayStep(Optional.empty(), Optional.empty(), answer, Optional.of(refusal), ids);
    }
}

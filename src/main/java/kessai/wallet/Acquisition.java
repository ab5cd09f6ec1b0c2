package kessai.wallet;

import java.util.Optional;
import java.util.Set;
import kessai.approval.ApprovalRequest;
import kessai.credentials.CertificateHanded;
import kessai.der.Bytes;
import kessai.party.PartyName;
import kessai.purchase.CardholderState;
import kessai.set.Nonce;
import kessai.set.Rrpid;

/**
 * How far a master has come with acquiring what it needs to settle with another wallet's credentials.
 *
 * @param keeper the wallet that is asked
 * @param refused those that were asked before and refused
 * @param request the request for the certificate, as it was sent
 * @param certificate the customer's certificate, once it has come
 * @param ordered the order, once what pays for it is asked for
 * @param purchase the purchase, once the PReq is whole
 */
record Acquisition(
        PartyName keeper,
        Set<PartyName> refused,
        Bytes request,
        Optional<Certificate> certificate,
        Optional<Ordered> ordered,
        Optional<CardholderState> purchase) {

    Acquisition {
        refused = Set.copyOf(refused);
    }

    /**
     * The certificate, and what the customer was asked with it.
     *
     * @param handed what the keeper handed out
     * @param asked the request for approval
     */
    record Certificate(CertificateHanded handed, ApprovalRequest asked) {}

    /**
     * An order that the keeper is asked to pay for.
     *
     * @param state the purchase as PInitRes left it
     * @param rrpid the PReq's
     * @param odSalt the PReq's
     * @param request the request for what pays, as it was sent
     */
    record Ordered(CardholderState state, Rrpid rrpid, Nonce odSalt, Bytes request) {}

    @Override
    public String toString() {
        return "Acquisition[from " + keeper + "]";
    }
}

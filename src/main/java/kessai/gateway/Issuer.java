package kessai.gateway;

import java.util.concurrent.CompletionStage;
import kessai.purchase.IssuerAnswer;
import kessai.purchase.IssuerRequest;

/**
 * The network behind a gateway, through which issuers are asked. Requests are idempotent by merchant and XID: the same
 * one asked again is answered as before, with no second effect.
 */
interface Issuer {

    /** Asks for an authorisation; may take as long as the issuer does, and never fails: no answer is an answer. */
    CompletionStage<IssuerAnswer> authorize(IssuerRequest request);

    /** Gives back what was authorised, and captured with it. */
    void release(IssuerRequest request);
}

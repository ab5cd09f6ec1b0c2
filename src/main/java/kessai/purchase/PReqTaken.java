package kessai.purchase;

import kessai.der.Bytes;
import kessai.set.Challenge;
import kessai.set.CheckDigests;
import kessai.set.Pi;
import kessai.set.Rrpid;

/**
 * The PReq that a merchant took for a transaction.
 *
 * @param requestDigest tells a repeated PReq from another with the same RRPID
 * @param challC comes back in PRes
 * @param checkDigests what the merchant computed from its own order
 * @param pi the payment instruction, untouched; the merchant cannot open it
 * @param cardholder thumb of the certificate that signed it
 */
public record PReqTaken(
        Rrpid rrpid, Bytes requestDigest, Challenge challC, CheckDigests checkDigests, Pi pi, Bytes cardholder) {}

package kessai.approval;

import static kessai.der.Alphabet.UTF8;

import kessai.der.Bytes;
import kessai.der.Der;
import kessai.der.Text;
import kessai.treatment.Digests;

/**
 * What was ordered, as the module tells the settling wallet and nobody in between.
 *
 * @param order the shop's order number
 * @param od the order description, octet for octet as the shop sent it
 * @param salt what makes the commitment unguessable
 */
public record OrderTold(@Text(UTF8) String order, Bytes od, Bytes salt) {

    /** What stands for the order until it is told: SHA-256 over the DER of this. */
    public Bytes commitment() {
        return Digests.h(Der.encode(this));
    }

    @Override
    public String toString() {
        return "OrderTold[" + od.size() + " octets]";
    }
}

package kessai.purchase;

import kessai.der.Bytes;
import kessai.set.Rrpid;

/**
 * A message that is ready to be sent: the DER of one wrapper, and what the transport promotes from it.
 *
 * @param type the message's SET name, as in {@code PInitReq}
 */
public record Outgoing(String type, Rrpid rrpid, Bytes octets) {}

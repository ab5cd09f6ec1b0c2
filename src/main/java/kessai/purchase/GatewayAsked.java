package kessai.purchase;

import kessai.der.Bytes;
import kessai.set.RrTags;

/**
 * A request of the merchant to the gateway.
 *
 * @param tags what the response must bring back
 * @param sent the wrapper as sent, to be sent again
 */
public record GatewayAsked(RrTags tags, Bytes sent) {}

package kessai.shop;

import kessai.wakeup.SettlementId;

/** An order that a shop has posted before, and the digest of what it asked for then. */
record KnownOrder(SettlementId id, String contentDigest) {}

package kessai.purchase;

import kessai.set.BrandId;
import kessai.treatment.DecryptionKey;
import kessai.treatment.SigningKey;

/** A gateway as one brand knows it: its two certified keys. */
public record GatewayAccount(BrandId brand, SigningKey signing, DecryptionKey decryption) {}

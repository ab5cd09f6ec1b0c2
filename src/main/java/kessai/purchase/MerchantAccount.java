package kessai.purchase;

import java.security.cert.X509Certificate;
import java.util.List;
import kessai.set.BrandId;
import kessai.set.MerchantId;
import kessai.treatment.DecryptionKey;
import kessai.treatment.SigningKey;

/**
 * A merchant as one brand knows it: its two certified keys, and the gateway it has chosen for the brand.
 *
 * @param merchantId as in the merchant data of both certificates
 * @param gateway the gateway's encryption certificate and its authorities', without the root
 */
public record MerchantAccount(
        BrandId brand,
        MerchantId merchantId,
        SigningKey signing,
        DecryptionKey decryption,
        List<X509Certificate> gateway) {

    public MerchantAccount {
        gateway = List.copyOf(gateway);
        if (gateway.isEmpty()) {
            throw new IllegalArgumentException("A merchant has a gateway for " + brand);
        }
    }

    X509Certificate gatewayEncryption() {
        return gateway.get(0);
    }
}

package kessai.treatment;

import java.security.cert.X509Certificate;
import java.util.List;

/** Decides whether a certificate may sign here, before its key is used. {@code Trust} gives such checks. */
@FunctionalInterface
public interface SignerCheck {

    /**
     * Returns if the signer may sign.
     *
     * @param others the other certificates that came along, in no order
     * @throws Untrustworthy if it may not
     */
    void check(X509Certificate signer, List<X509Certificate> others);
}

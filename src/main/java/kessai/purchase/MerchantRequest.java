package kessai.purchase;

import static kessai.set.ErrorCode.DECODING_FAILURE;
import static kessai.set.ErrorCode.MISSING_CERTIFICATE;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import kessai.certificate.CertificateType;
import kessai.certificate.KeyUse;
import kessai.certificate.SetCertificate;
import kessai.certificate.Trust;
import kessai.set.MerchantId;
import kessai.treatment.SignerCheck;
import kessai.treatment.Verified;

/**
 * What a merchant sent to its gateway, opened: who it is, for which brand, and where answers to it are sealed.
 *
 * @param <T> what was signed
 * @param encryption the merchant's encryption certificate, which came along; it is the signer's (repair 8.4.4)
 */
record MerchantRequest<T>(T content, GatewayAccount account, MerchantId merchant, X509Certificate encryption) {

    /** How one brand's key opens the message. */
    interface Opening<T> {
        Verified<T> open(GatewayAccount account, SignerCheck signer);
    }

    /** Opens with the brand's key that the envelope names; for any other it costs no private operation to see. */
    static <T> Checked<MerchantRequest<T>> opened(GatewayDesk desk, Arrival arrival, Opening<T> opening) {
        Checked<MerchantRequest<T>> result = Checked.refused(DECODING_FAILURE, "the envelope is for another gateway");
        for (var account : desk.accounts()) {
            result = Trusted.procedure(() -> openedWith(account, desk.trust(), arrival, opening));
            if (result.refusal()
                    .filter(refusal -> refusal.code() == DECODING_FAILURE)
                    .isEmpty()) {
                return result;
            }
        }
        return result;
    }

    private static <T> Checked<MerchantRequest<T>> openedWith(
            GatewayAccount account, Trust trust, Arrival arrival, Opening<T> opening) {
        var brand = Optional.of(account.brand());
        var found = opening.open(account, trust.signer(CertificateType.MER, brand, arrival.at()));
        var signer = SetCertificate.of(found.signer());
        return Checked.present(
                        encryptionOf(signer, found.others()),
                        MISSING_CERTIFICATE,
                        "the merchant's encryption certificate is missing")
                .map(encryption -> {
                    trust.check(encryption, found.others(), CertificateType.MER, KeyUse.ENCRYPT, brand, arrival.at());
                    var merchant = signer.merchantData().orElseThrow().merId();
                    return new MerchantRequest<>(found.content(), account, merchant, encryption);
                });
    }

    private static Optional<X509Certificate> encryptionOf(SetCertificate signer, List<X509Certificate> others) {
        return others.stream()
                .filter(other -> SetCertificate.of(other).isSameMerchantAs(signer))
                .findFirst();
    }
}

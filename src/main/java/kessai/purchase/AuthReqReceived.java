package kessai.purchase;

import static kessai.set.AuthCode.CARD_MERCH_BRAND_MISMATCH;
import static kessai.set.AuthCode.INVALID_TRANSACTION;
import static kessai.set.AuthCode.PI_AUTH_MISMATCH;
import static kessai.set.AuthCode.SIGNATURE_REQUIRED;
import static kessai.set.ErrorCode.SIGNATURE_FAILURE;

import java.util.Optional;
import kessai.certificate.CardholderId;
import kessai.certificate.CertificateType;
import kessai.certificate.SetCertificate;
import kessai.set.ContentTypes;
import kessai.set.PanData;
import kessai.set.PiData;
import kessai.set.PiDualSigned;
import kessai.set.PiDualSignedTbe;
import kessai.set.PiOiLink;
import kessai.set.PiTbs;
import kessai.set.PiUnsigned;
import kessai.set.TransIds;
import kessai.treatment.Contents;
import kessai.treatment.Digests;
import kessai.treatment.Envelopes;
import kessai.treatment.Signatures;
import kessai.treatment.Verified;

/**
 * A gateway judges an AuthReq: section 5.6 steps 2 to 4, with section 3.6 for the dual signature. Step 1 is
 * {@link AuthReqTaken}, steps 5 and 6 are {@link AuthReqJudged}.
 */
final class AuthReqReceived {

    private AuthReqReceived() {}

    static Checked<Card> check(AuthReqTaken taken) {
        return new Step2(taken)
                .check()
                .then(Step3::check)
                .then(Step4::check)
                .then(AuthReqJudged.Step5::check)
                .then(AuthReqJudged.Step6::check);
    }

    /** 2. Decrypt PI. The card comes from the RSA block; the body is linked with it. */
    record Step2(AuthReqTaken taken) {

        Checked<Step3> check() {
            var pi = taken.message().baggage();
            if (pi instanceof PiDualSigned signed) {
                return opened(signed);
            }
            return Checked.refused(
                    pi instanceof PiUnsigned
                            ? Refusal.ofBusiness(SIGNATURE_REQUIRED, "an unsigned PI authenticates nobody")
                            : Refusal.ofBusiness(INVALID_TRANSACTION, "no AuthToken is issued here"));
        }

        private Checked<Step3> opened(PiDualSigned signed) {
            return Trusted.check(() -> Envelopes.openExtra(
                            taken.account().decryption(),
                            signed.exPiData(),
                            ContentTypes.PI_DUAL_SIGNED_TBE,
                            PiDualSignedTbe.class,
                            Contents.PAN_DATA,
                            PanData.class))
                    .require(
                            found -> found.body().t2().equals(Digests.dd(ContentTypes.PAN_DATA, found.extra())),
                            SIGNATURE_FAILURE,
                            "PI is not linked with the card beside it")
                    .map(found -> new Step3(taken, signed, found.body().t1(), found.extra()));
        }
    }

    /** 3. TransIDs and merchant: of AuthTags and PIHead. */
    record Step3(AuthReqTaken taken, PiDualSigned signed, PiOiLink link, PanData panData) {

        Checked<Step4> check() {
            var head = link.t1();
            return CriticalExtensions.none(new Step4(taken, signed, link, panData), head.piExtensions())
                    .require(
                            next -> areOneTransaction(taken.tags().transIds(), head.transIds()),
                            PI_AUTH_MISMATCH,
                            "TransIDs of AuthTags and PIHead differ")
                    .require(
                            next -> head.merchantId().equals(taken.request().merchant()),
                            PI_AUTH_MISMATCH,
                            "PIHead is for another merchant");
        }

        /** LID-M only if both have it. */
        private static boolean areOneTransaction(TransIds one, TransIds other) {
            return one.xid().equals(other.xid())
                    && one.lidC().equals(other.lidC())
                    && (one.lidM().isEmpty()
                            || other.lidM().isEmpty()
                            || one.lidM().equals(other.lidM()));
        }
    }

    /**
     * 4. The PI is signed: by a cardholder, over this PIHead, this card, an OIData and this gateway (repair 8.4.1); the
     * cardholder is of the brand; the card belongs to the certificate.
     */
    record Step4(AuthReqTaken taken, PiDualSigned signed, PiOiLink link, PanData panData) {

        Checked<AuthReqJudged.Step5> check() {
            return Trusted.check(this::verified)
                    .require(
                            found -> Certificates.isOf(
                                    found.signer(), taken.account().brand()),
                            CARD_MERCH_BRAND_MISMATCH,
                            "the cardholder is of another brand")
                    .require(this::isOwner, SIGNATURE_FAILURE, "the card is not the one of the certificate")
                    .map(found -> new AuthReqJudged.Step5(taken, link, panData));
        }

        private Verified<PiTbs> verified() {
            var hPiData = Digests.dd(ContentTypes.PI_DATA, new PiData(link.t1(), panData));
            var own = Digests.thumb(taken.account().decryption().certificate());
            var tbs = new PiTbs(hPiData, link.t2(), own);
            var signer = taken.desk()
                    .trust()
                    .signer(
                            CertificateType.CARD,
                            Optional.empty(),
                            taken.arrival().at());
            return Signatures.verifyDetached(signed.piSignature(), ContentTypes.PI_TBS, tbs, signer);
        }

        private boolean isOwner(Verified<PiTbs> found) {
            var id = CardholderId.of(panData.pan(), panData.cardExpiry(), panData.panSecret());
            return SetCertificate.of(found.signer()).commonName().equals(Optional.of(id.value()));
        }
    }
}

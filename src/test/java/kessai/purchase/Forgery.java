package kessai.purchase;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import kessai.certificate.TestPki;
import kessai.der.Bytes;
import kessai.der.Der;
import kessai.der.Encoded;
import kessai.der.Oid;
import kessai.set.AuthReq;
import kessai.set.AuthReqData;
import kessai.set.AuthReqTbs;
import kessai.set.ContentTypes;
import kessai.set.Message;
import kessai.set.MessageHeader;
import kessai.set.MessageIds;
import kessai.set.MessageWrapper;
import kessai.set.MsgExtension;
import kessai.set.MsgExtensions;
import kessai.set.PanData;
import kessai.set.Pi;
import kessai.set.PiDualSigned;
import kessai.set.PiDualSignedTbe;
import kessai.set.PiHead;
import kessai.set.PiOiLink;
import kessai.set.Signed;
import kessai.treatment.Contents;
import kessai.treatment.DecryptionKey;
import kessai.treatment.Digests;
import kessai.treatment.Envelopes;
import kessai.treatment.Recipient;
import kessai.treatment.Signatures;
import kessai.treatment.SigningKey;

/** Messages as an attacker would make them: of honest ones, with one thing changed. */
final class Forgery {

    static final MsgExtensions CRITICAL =
            new MsgExtensions(List.of(new MsgExtension(new Oid("2.23.42.1.4"), true, Encoded.of(new byte[] {5, 0}))));

    /** What must be ignored by who does not know it. */
    static final MsgExtensions HARMLESS =
            new MsgExtensions(List.of(new MsgExtension(new Oid("2.23.42.1.4"), false, Encoded.of(new byte[] {5, 0}))));

    private Forgery() {}

    static MessageWrapper decoded(Bytes octets) {
        return Der.decode(MessageWrapper.class, octets.toByteArray());
    }

    static <M extends Message> Bytes withMessage(Bytes octets, Class<M> type, UnaryOperator<M> edit) {
        var wrapper = decoded(octets);
        var message = edit.apply(type.cast(wrapper.message()));
        return encoded(new MessageWrapper(wrapper.messageHeader(), message, wrapper.mwExtensions()));
    }

    static Bytes withHeader(Bytes octets, UnaryOperator<MessageHeader> edit) {
        var wrapper = decoded(octets);
        return encoded(
                new MessageWrapper(edit.apply(wrapper.messageHeader()), wrapper.message(), wrapper.mwExtensions()));
    }

    static Bytes withIds(Bytes octets, UnaryOperator<MessageIds> edit) {
        return withHeader(
                octets,
                header -> new MessageHeader(
                        header.version(),
                        header.revision(),
                        header.date(),
                        header.messageIds().map(edit),
                        header.rrpid(),
                        header.swIdent()));
    }

    static Bytes withCriticalExtension(Bytes octets) {
        var wrapper = decoded(octets);
        return encoded(new MessageWrapper(wrapper.messageHeader(), wrapper.message(), Optional.of(CRITICAL)));
    }

    static Bytes encoded(MessageWrapper wrapper) {
        return Bytes.of(Der.encode(wrapper));
    }

    /** The content that somebody signed, whoever it was. */
    static <T> T signed(Signed<T> signed, Oid contentType, Class<T> type) {
        return Signatures.verify(signed, contentType, type, (signer, others) -> {})
                .content();
    }

    static <T> Signed<T> resigned(
            Signed<T> signed, Oid contentType, Class<T> type, SigningKey key, UnaryOperator<T> edit) {
        return Signatures.sign(key, contentType, edit.apply(signed(signed, contentType, type)), List.of());
    }

    /** An AuthReq that its merchant signed anew after changing data and baggage; the wrapper follows. */
    static Bytes authReq(Bytes octets, MerchantAccount by, UnaryOperator<AuthReqData> data, UnaryOperator<Pi> pi) {
        var message = (AuthReq) decoded(octets).message();
        return authReq(data.apply(opened(message)), pi.apply(message.baggage()), by);
    }

    /** An AuthReq of this merchant with whatever data and baggage. */
    static Bytes authReq(AuthReqData data, Pi baggage, MerchantAccount by) {
        var sealed = AuthReqComposed.ENC.seal(
                by.signing(),
                Recipient.of(by.gatewayEncryption()),
                new AuthReqTbs(data, AuthReqComposed.piDigest(baggage)),
                by.decryption().chain(),
                TestPki.RANDOM);
        var tags = data.authReqItem().authTags();
        return new Wrapping(Terms.USUAL)
                .wrap(
                        new AuthReq(sealed, baggage),
                        Optional.of(Wrapping.ids(tags.transIds())),
                        Optional.of(tags.authRrTags().rrpid()),
                        PurchaseRun.NOW);
    }

    static AuthReqData opened(AuthReq message) {
        return AuthReqComposed.ENC
                .open(north(), message.enc(), AuthReqTbs.class, (signer, others) -> {})
                .content()
                .t1();
    }

    /** The PI with another PIHead in it, under the old signature: what a corrupt gateway could make. */
    static Pi withHead(Pi pi, UnaryOperator<PiHead> edit) {
        return resealed((PiDualSigned) pi, north(), edit, UnaryOperator.identity());
    }

    /** The PI with another card beside it, linked anew, under the old signature. */
    static Pi withCard(Pi pi, UnaryOperator<PanData> edit) {
        return resealed((PiDualSigned) pi, north(), UnaryOperator.identity(), edit);
    }

    /** The PI that another gateway opened, sealed anew for gateway north. */
    static Pi forNorth(Pi pi, DecryptionKey opening) {
        return resealed((PiDualSigned) pi, opening, UnaryOperator.identity(), UnaryOperator.identity());
    }

    static Envelopes.WithExtra<PiDualSignedTbe, PanData> opened(PiDualSigned pi, DecryptionKey opening) {
        return Envelopes.openExtra(
                opening,
                pi.exPiData(),
                ContentTypes.PI_DUAL_SIGNED_TBE,
                PiDualSignedTbe.class,
                Contents.PAN_DATA,
                PanData.class);
    }

    private static Pi resealed(
            PiDualSigned pi, DecryptionKey opening, UnaryOperator<PiHead> head, UnaryOperator<PanData> card) {
        var opened = opened(pi, opening);
        var link = opened.body().t1();
        var panData = card.apply(opened.extra());
        var body = new PiDualSignedTbe(
                new PiOiLink(head.apply(link.t1()), link.t2()), Digests.dd(ContentTypes.PAN_DATA, panData));
        return new PiDualSigned(
                pi.piSignature(),
                Envelopes.sealExtra(
                        north().recipient(),
                        ContentTypes.PI_DUAL_SIGNED_TBE,
                        body,
                        Contents.PAN_DATA,
                        panData,
                        TestPki.RANDOM));
    }

    static DecryptionKey north() {
        return Parties.gateway("north", Parties.BRAND).decryption();
    }
}

package kessai.purchase;

import static kessai.purchase.PurchaseRun.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigInteger;
import java.util.Optional;
import java.util.stream.Stream;
import kessai.certificate.TestPki;
import kessai.der.Bytes;
import kessai.set.AuthReq;
import kessai.set.AuthReqData;
import kessai.set.BackKeyData;
import kessai.set.ContentTypes;
import kessai.set.CurrencyAmount;
import kessai.set.InstallRecurData;
import kessai.set.InstallTotalTrans;
import kessai.set.Language;
import kessai.set.LocalId;
import kessai.set.MerTermIds;
import kessai.set.PaySysId;
import kessai.set.Pi;
import kessai.set.PiHead;
import kessai.set.SwIdent;
import kessai.set.TransStain;
import kessai.set.Xid;
import kessai.treatment.Digests;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("P_verifies_Signed_PReq: whatever is changed in PIHead, the gateway refuses it")
class ChangedPiHeadTest {

    private static final LocalId OTHER_LID = new LocalId(Bytes.ofHex("0102"));
    private static final MerchantAccount GARDEN = Parties.merchant("garden", Parties.BRAND);
    private static final MerchantAccount BOOKS = Parties.merchant("books", Parties.BRAND);
    private static final Bytes AUTH_REQ = PurchaseRun.ofSale().authReq();

    private final GatewaySide north = new GatewaySide(Parties.gateway("north", Parties.BRAND));

    /** What AuthReq says too is compared with it before the signature is looked at. */
    static Stream<Arguments> changes() {
        var digest = Digests.dd(ContentTypes.HOD_INPUT, OTHER_LID);
        var backKey = new BackKeyData(digest.digestAlgorithm(), Bytes.random(32, TestPki.RANDOM));
        var instalments = new InstallRecurData(new InstallTotalTrans(2), Optional.empty());
        return Stream.of(
                arguments("transIds.lidC", OTHER_LID, "piAuthMismatch"),
                arguments("transIds.lidM", Optional.of(OTHER_LID), "piAuthMismatch"),
                arguments("transIds.xid", Xid.random(TestPki.RANDOM), "piAuthMismatch"),
                arguments("transIds.pReqDate", NOW.plusSeconds(1), "signatureFailure"),
                arguments("transIds.paySysId", Optional.of(new PaySysId("network")), "signatureFailure"),
                arguments("transIds.language", new Language("de"), "signatureFailure"),
                arguments("inputs.hod", digest, "signatureFailure"),
                arguments("inputs.purchAmt", new CurrencyAmount(840, BigInteger.ONE, -2), "signatureFailure"),
                arguments("merchantId", BOOKS.merchantId(), "piAuthMismatch"),
                arguments("installRecurData", Optional.of(instalments), "signatureFailure"),
                arguments("transStain", new TransStain(Bytes.random(32, TestPki.RANDOM)), "signatureFailure"),
                arguments("swIdent", new SwIdent("another wallet 1.0"), "signatureFailure"),
                arguments("acqBackKeyData", Optional.of(backKey), "signatureFailure"),
                arguments("piExtensions", Optional.of(Forgery.HARMLESS), "signatureFailure"));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("changes")
    void aChangeOfPiHeadIsRefused(String component, Object value, String code) {
        var changed = Forgery.withHead(pi(), head -> Changed.with(head, component, value));

        var step = north.receives(Forgery.authReq(data(), changed, GARDEN), NOW);

        assertThat(step.refusal().orElseThrow().toString()).startsWith(code + ": ");
        assertThat(step.toIssuer()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    @DisplayName("by the signature, where the merchant is in league and says the same in AuthReq")
    void aChangeThatTheMerchantMakesTooIsRefused(String component, Object value) {
        var changed = Forgery.withHead(pi(), head -> Changed.with(head, component, value));
        var by = component.equals("merchantId") ? BOOKS : GARDEN;

        var step = north.receives(Forgery.authReq(saying(component, value, by), changed, by), NOW);

        assertThat(step.refusal().orElseThrow().toString()).startsWith("signatureFailure: ");
        assertThat(step.toIssuer()).isEmpty();
    }

    @Test
    void aPiThatIsOnlySealedAnewIsTaken() {
        var same = Forgery.withHead(pi(), head -> head);

        assertThat(north.receives(Forgery.authReq(data(), same, GARDEN), NOW).toIssuer())
                .isPresent();
    }

    @Test
    void everyComponentIsChanged() {
        assertThat(changes().map(change -> change.get()[0]))
                .containsExactlyElementsOf(Changed.components(PiHead.class));
    }

    /** AuthReqData of this merchant, in which a change of the handles is made too. */
    private static AuthReqData saying(String component, Object value, MerchantAccount by) {
        var merchant = new MerTermIds(by.merchantId());
        var named = Changed.with(data(), "authReqItem.authTags.authRrTags.merTermIds", merchant);
        return component.startsWith("transIds.")
                ? Changed.with(named, "authReqItem.authTags." + component, value)
                : named;
    }

    private static Pi pi() {
        return ((AuthReq) Forgery.decoded(AUTH_REQ).message()).baggage();
    }

    private static AuthReqData data() {
        return Forgery.opened((AuthReq) Forgery.decoded(AUTH_REQ).message());
    }
}

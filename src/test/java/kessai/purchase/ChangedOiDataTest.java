package kessai.purchase;

import static kessai.purchase.PurchaseRun.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kessai.certificate.TestPki;
import kessai.der.Bytes;
import kessai.set.Bin;
import kessai.set.Challenge;
import kessai.set.ContentTypes;
import kessai.set.ErrorCode;
import kessai.set.Language;
import kessai.set.LocalId;
import kessai.set.MessageHeader;
import kessai.set.Nonce;
import kessai.set.OiData;
import kessai.set.OiDualSigned;
import kessai.set.PReqDualSigned;
import kessai.set.PaySysId;
import kessai.set.Rrpid;
import kessai.set.Xid;
import kessai.treatment.Digests;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName(
        "M_verifies_Signed_PReq: whatever is changed in OIData, with the wrapper to match, the merchant refuses it")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChangedOiDataTest {

    private static final LocalId OTHER_LID = new LocalId(Bytes.ofHex("0102"));

    private final PurchaseRun run = PurchaseRun.ofSale();
    private final Bytes pReq = run.pReq();

    /** What stands in the record of the transaction is compared before the signature is looked at. */
    static Stream<Arguments> changes() {
        return Stream.of(
                arguments("transIds.lidC", OTHER_LID, ErrorCode.UNKNOWN_LID),
                arguments("transIds.lidM", Optional.of(OTHER_LID), ErrorCode.UNKNOWN_LID),
                arguments("transIds.xid", Xid.random(TestPki.RANDOM), ErrorCode.UNKNOWN_XID),
                arguments("transIds.pReqDate", NOW.plusSeconds(1), ErrorCode.UNKNOWN_XID),
                arguments("transIds.paySysId", Optional.of(new PaySysId("network")), ErrorCode.UNKNOWN_XID),
                arguments("transIds.language", new Language("de"), ErrorCode.UNKNOWN_XID),
                arguments("rrpid", Rrpid.random(TestPki.RANDOM), ErrorCode.SIGNATURE_FAILURE),
                arguments("challC", Challenge.random(TestPki.RANDOM), ErrorCode.SIGNATURE_FAILURE),
                arguments("hod", Digests.dd(ContentTypes.HOD_INPUT, OTHER_LID), ErrorCode.SIGNATURE_FAILURE),
                arguments("odSalt", Nonce.random(TestPki.RANDOM), ErrorCode.SIGNATURE_FAILURE),
                arguments("challM", Optional.of(Challenge.random(TestPki.RANDOM)), ErrorCode.SIGNATURE_FAILURE),
                arguments("brandId", Parties.OTHER_BRAND, ErrorCode.SIGNATURE_FAILURE),
                arguments("bin", new Bin("400000"), ErrorCode.SIGNATURE_FAILURE),
                arguments("odExtOids", Optional.of(List.of(ContentTypes.PI)), ErrorCode.SIGNATURE_FAILURE),
                arguments("oiExtensions", Optional.of(Forgery.HARMLESS), ErrorCode.SIGNATURE_FAILURE));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("changes")
    void aChangeOfOiDataIsRefused(String component, Object value, ErrorCode code) {
        var step = run.merchant.receives(withOiData(component, value), NOW);

        assertThat(step.refusal().orElseThrow().code()).isEqualTo(code);
        assertThat(step.toGateway()).isEmpty();
        assertThat(run.merchant.only().phase()).isEqualTo(MerchantPhase.INITIALISED);
    }

    @Test
    void everyComponentIsChanged() {
        assertThat(changes().map(change -> change.get()[0]))
                .containsExactlyElementsOf(Changed.components(OiData.class));
    }

    private Bytes withOiData(String component, Object value) {
        var changed = Forgery.withMessage(pReq, PReqDualSigned.class, req -> {
            var linked = req.oiDualSigned();
            var oiData = Changed.with(linked.t1(), component, value);
            return new PReqDualSigned(req.piDualSigned(), new OiDualSigned(oiData, linked.t2()));
        });
        var oiData = ((PReqDualSigned) Forgery.decoded(changed).message())
                .oiDualSigned()
                .t1();
        return Forgery.withHeader(
                changed,
                header -> new MessageHeader(NOW, Wrapping.ids(oiData.transIds()), oiData.rrpid(), header.swIdent()));
    }
}

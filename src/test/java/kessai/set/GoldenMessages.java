package kessai.set;

import static kessai.set.GoldenParts.CHALL_C;
import static kessai.set.GoldenParts.CHALL_M;
import static kessai.set.GoldenParts.ERROR_NONCE;
import static kessai.set.GoldenParts.EXTENSIONS;
import static kessai.set.GoldenParts.HEADER;
import static kessai.set.GoldenParts.HOD;
import static kessai.set.GoldenParts.LID_C;
import static kessai.set.GoldenParts.LID_M;
import static kessai.set.GoldenParts.OD_SALT;
import static kessai.set.GoldenParts.PI_DUAL_SIGNED;
import static kessai.set.GoldenParts.RRPID;
import static kessai.set.GoldenParts.THUMBS;
import static kessai.set.GoldenParts.TRANS_IDS;
import static kessai.set.GoldenParts.digest;
import static kessai.set.GoldenParts.encrypted;
import static kessai.set.GoldenParts.enveloped;
import static kessai.set.GoldenParts.signed;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kessai.der.Oid;

/** The messages of the golden vectors, each in a wrapper. */
final class GoldenMessages {

    private static final PInitReq P_INIT_REQ = new PInitReq(
            RRPID,
            new Language("en"),
            LID_C,
            Optional.of(LID_M),
            CHALL_C,
            new BrandId("Visa:Gold"),
            new Bin("411111"),
            Optional.of(THUMBS),
            Optional.of(EXTENSIONS));

    private static final OiData OI_DATA = new OiData(
            TRANS_IDS,
            RRPID,
            CHALL_C,
            HOD,
            OD_SALT,
            Optional.of(CHALL_M),
            new BrandId("ブランド:金"),
            new Bin("411111"),
            Optional.of(List.of(new Oid("2.23.42.1.3"))),
            Optional.of(EXTENSIONS));

    private static final OiData OI_DATA_WITHOUT_P_INIT = new OiData(
            TRANS_IDS,
            RRPID,
            CHALL_C,
            HOD,
            OD_SALT,
            Optional.empty(),
            new BrandId("Visa:Gold"),
            new Bin("411111"),
            Optional.empty(),
            Optional.empty());

    private static final CapToken CAP_TOKEN = new CapTokenEnc(new Enveloped<>(enveloped("b1")));
    private static final AuthToken AUTH_TOKEN = new AuthToken(new Enveloped<>(enveloped("b2")));

    private static final ErrorTbs CHALLENGE_MISMATCH = new ErrorTbs(
            ErrorCode.CHALLENGE_MISMATCH, ERROR_NONCE, Optional.empty(), Optional.empty(), new BadMessage(HEADER));

    private static final List<Message> MESSAGES = List.of(
            new PInitRes(new Signed<>(signed("aa"))),
            new PReqDualSigned(PI_DUAL_SIGNED, new OiDualSigned(OI_DATA, digest(ContentTypes.PI_DATA, "73"))),
            new PReqUnsigned(
                    new PiUnsigned(new Enveloped<>(enveloped("bb"))),
                    new OiUnsigned(OI_DATA_WITHOUT_P_INIT, digest(ContentTypes.PI_DATA_UNSIGNED, "74"))),
            new PRes(new Signed<>(signed("aa"))),
            new InqReqSigned(new Signed<>(signed("aa"))),
            new InqReqUnsigned(new InqReqData(TRANS_IDS, RRPID, CHALL_C, Optional.of(EXTENSIONS))),
            new InqRes(new Signed<>(signed("aa"))),
            new AuthReq(new Enveloped<>(enveloped("bb")), PI_DUAL_SIGNED),
            new AuthResEncB(
                    new Enveloped<>(enveloped("bb")),
                    new AuthResBaggage(
                            Optional.of(CAP_TOKEN),
                            Optional.of(new AcqCardMsg(new Encrypted<>(encrypted("cc")))),
                            Optional.of(AUTH_TOKEN))),
            new AuthResEncBX(
                    new Enveloped<>(enveloped("bb")),
                    new AuthResBaggage(Optional.of(new CapTokenNull()), Optional.empty(), Optional.empty())),
            new AuthRevReq(
                    new Enveloped<>(enveloped("bb")),
                    new AuthRevReqBaggage(AUTH_TOKEN, Optional.of(new CapTokenEncX(new Enveloped<>(enveloped("b1")))))),
            new AuthRevResEncB(
                    new Enveloped<>(enveloped("bb")),
                    new AuthRevResBaggage(Optional.of(CAP_TOKEN), Optional.of(AUTH_TOKEN))),
            new AuthRevResEnc(new Enveloped<>(enveloped("bb"))),
            new SignedError(new Signed<>(signed("aa"))),
            new UnsignedError(CHALLENGE_MISMATCH));

    static final MessageWrapper P_INIT_REQ_WITH_EXTENSIONS =
            new MessageWrapper(HEADER, P_INIT_REQ, Optional.of(EXTENSIONS));

    private GoldenMessages() {}

    /** By the name of the vector. */
    static Map<String, MessageWrapper> all() {
        return Stream.concat(
                        Stream.of(P_INIT_REQ_WITH_EXTENSIONS),
                        MESSAGES.stream().map(message -> new MessageWrapper(HEADER, message)))
                .collect(
                        Collectors.toMap(wrapper -> wrapper.message().getClass().getSimpleName(), wrapper -> wrapper));
    }
}

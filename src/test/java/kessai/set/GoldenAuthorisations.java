package kessai.set;

import static kessai.set.GoldenParts.EXTENSIONS;
import static kessai.set.GoldenParts.GATEWAY_THUMB;
import static kessai.set.GoldenParts.HOD;
import static kessai.set.GoldenParts.H_OI_DATA;
import static kessai.set.GoldenParts.MERCHANT;
import static kessai.set.GoldenParts.NOTHING;
import static kessai.set.GoldenParts.PRICE;
import static kessai.set.GoldenParts.RECURRING;
import static kessai.set.GoldenParts.RRPID;
import static kessai.set.GoldenParts.THUMBS;
import static kessai.set.GoldenParts.TRANS_IDS;
import static kessai.set.GoldenParts.digest;

import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What merchant and gateway tell each other, of the golden vectors. */
final class GoldenAuthorisations {

    private static final RrTags RR_TAGS = new RrTags(
            RRPID,
            new MerTermIds(MERCHANT, Optional.of("till 3"), Optional.of(4), Optional.of(5), Optional.of(6)),
            Instant.parse("2026-11-23T12:00:02Z"));
    private static final AuthTags AUTH_TAGS = new AuthTags(RR_TAGS, TRANS_IDS, Optional.of(BigInteger.valueOf(9)));
    private static final AuthRevTags AUTH_REV_TAGS = new AuthRevTags(RR_TAGS, Optional.of(BigInteger.valueOf(9)));

    private static final AvsData ADDRESS = new AvsData(
            Optional.of("1-1 Chiyoda"),
            new Location(
                    new CountryCode(392),
                    Optional.of("東京"),
                    Optional.of("Tokyo"),
                    Optional.of("100-0001"),
                    Optional.of("L1")));

    private static final AuthReqPayload FULL_PAYLOAD = new AuthReqPayload(
            true,
            PRICE,
            Optional.of(ADDRESS),
            Optional.of(SpecialProcessing.PREFERRED_CUSTOMER),
            Optional.of(CardSuspect.UNSPECIFIED_REASON),
            true,
            Optional.of(RECURRING),
            new MerchData(Optional.of("5261"), Optional.of(MerchGroup.OTHER)),
            Optional.of(EXTENSIONS));

    private static final SaleDetail SALE_DETAIL = new SaleDetail(
            Optional.of(new BatchId(BigInteger.valueOf(12))),
            Optional.of(new BatchSequenceNum(BigInteger.valueOf(34))),
            Optional.of(PayRecurInd.SINGLE_TRANSACTION),
            Optional.of("G-1001"),
            Optional.of(AuthCharInd.DIRECT_MARKETING),
            Optional.of("2 spades"),
            Optional.of("PO 5"),
            Optional.of("+81 3 0000 0000"),
            false,
            Optional.of(EXTENSIONS));

    private static final AuthReqData FULL_REQUEST = new AuthReqData(
            new AuthReqItem(AUTH_TAGS, Optional.of(new CheckDigests(H_OI_DATA, HOD)), FULL_PAYLOAD),
            Optional.of(THUMBS),
            true,
            Optional.of(SALE_DETAIL));

    private static final AuthReqData SHORT_REQUEST = new AuthReqData(
            new AuthReqItem(AUTH_TAGS, Optional.empty(), new AuthReqPayload(PRICE)),
            Optional.empty(),
            false,
            Optional.empty());

    private static final ResponseData RESPONSE_DATA = new ResponseData(
            Optional.of(new AuthValCodes(
                    Optional.of("A00001"),
                    Optional.of(AuthCharInd.ADDRESS_VERIFICATION),
                    Optional.of("V002"),
                    Optional.of(MarketSpecDataId.AUTO))),
            Optional.of(RespReason.ISSUER),
            Optional.of(CardType.GOLD),
            Optional.of(AvsResult.FULL_MATCH),
            Optional.of("log 17"));

    private static final BatchTotals TOTALS = new BatchTotals(0, NOTHING, 1, PRICE, Optional.empty());

    private static final BatchStatus BATCH_STATUS = new BatchStatus(
            Instant.parse("2026-11-23T00:00:00Z"),
            Optional.of(new ClosedWhen(CloseStatus.CLOSED_BY_ACQUIRER, Instant.parse("2026-11-23T23:59:59Z"))),
            new BatchDetails(TOTALS, Optional.of(List.of(new BrandBatchDetails(new BrandId("brand-a"), TOTALS)))),
            Optional.of(EXTENSIONS));

    private static final AuthResPayload APPROVED = new AuthResPayload(
            new AuthHeader(
                    PRICE,
                    AuthCode.APPROVED,
                    RESPONSE_DATA,
                    Optional.of(BATCH_STATUS),
                    Optional.of(new CurrConv(GoldenContents.ratio(1085, -3), 978))),
            Optional.of(new CapResPayload(
                    CapCode.SUCCESS,
                    PRICE,
                    Optional.of(new BatchId(BigInteger.ZERO)),
                    Optional.of(new BatchSequenceNum(BigInteger.ONE)),
                    Optional.of(EXTENSIONS))),
            Optional.of(EXTENSIONS));

    private static final AuthResPayload DECLINED = new AuthResPayload(
            new AuthHeader(
                    PRICE,
                    AuthCode.DECLINED,
                    new ResponseData(
                            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
                    Optional.empty(),
                    Optional.empty()),
            Optional.empty(),
            Optional.empty());

    private static final AuthRevReqData REVERSAL = new AuthRevReqData(
            AUTH_REV_TAGS,
            Optional.of(THUMBS),
            Optional.of(SHORT_REQUEST),
            Optional.of(DECLINED),
            NOTHING,
            Optional.of(EXTENSIONS));

    private static final AuthRevResData REVERSED = new AuthRevResData(
            AuthRevCode.APPROVED,
            AUTH_REV_TAGS,
            Optional.empty(),
            Optional.of(GATEWAY_THUMB),
            NOTHING,
            new AuthResDataNew(TRANS_IDS, Optional.of(DECLINED)),
            Optional.of(EXTENSIONS));

    private GoldenAuthorisations() {}

    /** By the name of the vector. */
    static Map<String, Record> all() {
        return Map.of(
                "AuthReqTBS", new AuthReqTbs(FULL_REQUEST, digest(ContentTypes.PI, "76")),
                "AuthResTBS",
                        new AuthResTbs(
                                new AuthResData(AUTH_TAGS, Optional.empty(), Optional.of(GATEWAY_THUMB), APPROVED),
                                digest(ContentTypes.AUTH_RES_BAGGAGE, "77")),
                "AuthRevReqTBS", new AuthRevReqTbs(REVERSAL, digest(ContentTypes.AUTH_REV_REQ_BAGGAGE, "78")),
                "AuthRevResData", REVERSED);
    }
}

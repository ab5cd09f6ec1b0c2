package kessai.set;

import java.util.Optional;
import kessai.der.Tag;

/**
 * What is to be reversed (set-protocol 2.9).
 *
 * @param authReqData the request to be reversed
 * @param authResPayload its answer, if the merchant got one
 * @param authNewAmt what is to stay authorised; 0 reverses all
 *
 * <pre>
 * AuthRevReqData ::= SEQUENCE { authRevTags AuthRevTags, mThumbs [0] EXPLICIT Thumbs OPTIONAL, authReqData [1] AuthReqData OPTIONAL,
 *   authResPayload [2] AuthResPayload OPTIONAL, authNewAmt CurrencyAmount, aRvRqExtensions [3] MsgExtensions OPTIONAL }
 * </pre>
 */
public record AuthRevReqData(
        AuthRevTags authRevTags,
        @Tag(value = 0, explicit = true) Optional<Thumbs> mThumbs,
        @Tag(1) Optional<AuthReqData> authReqData,
        @Tag(2) Optional<AuthResPayload> authResPayload,
        CurrencyAmount authNewAmt,
        @Tag(3) Optional<MsgExtensions> aRvRqExtensions) {}

package kessai.set;

import java.util.Optional;
import kessai.der.Default;
import kessai.der.Tag;

/**
 * What is to be authorised (set-protocol 2.8).
 *
 * @param captureNow whether the amount is to be captured at once
 * @param saleDetail only with captureNow
 *
 * <pre>
 * AuthReqData ::= SEQUENCE { authReqItem AuthReqItem, mThumbs [0] EXPLICIT Thumbs OPTIONAL, captureNow BOOLEAN DEFAULT FALSE,
 *   saleDetail [1] SaleDetail OPTIONAL }
 * </pre>
 */
public record AuthReqData(
        AuthReqItem authReqItem,
        @Tag(value = 0, explicit = true) Optional<Thumbs> mThumbs,
        @Default(0) boolean captureNow,
        @Tag(1) Optional<SaleDetail> saleDetail) {}

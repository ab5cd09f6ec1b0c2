package kessai.set;

import kessai.der.Tag;
import kessai.der.Transparent;

/**
 * An inquiry of a cardholder without a certificate (set-protocol 2.7).
 *
 * <pre>
 * inqReqUnsigned [1] EXPLICIT InqReqData
 * </pre>
 */
@Tag(value = 1, explicit = true)
@Transparent
public record InqReqUnsigned(InqReqData content) implements InqReq {}

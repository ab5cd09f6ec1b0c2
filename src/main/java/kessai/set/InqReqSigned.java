package kessai.set;

import kessai.der.Tag;
import kessai.der.Transparent;

/**
 * An inquiry of a cardholder with a certificate (set-protocol 2.7).
 *
 * <pre>
 * inqReqSigned [0] EXPLICIT S { C, InqReqData }
 * </pre>
 */
@Tag(value = 0, explicit = true)
@Transparent
public record InqReqSigned(Signed<InqReqData> content) implements InqReq {}

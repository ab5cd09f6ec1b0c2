package kessai.approval;

import kessai.der.Bytes;

/**
 * What a wallet keeps of a request until it is answered; secret, because of the back key.
 *
 * @param octets the request as it was sent, to be sent again
 * @param request the request itself
 */
public record AskedApproval(Bytes octets, ApprovalRequest request) {}

package kessai.set;

import java.util.Optional;
import kessai.der.Tag;

/**
 * The payment instructions without the card (set-protocol 2.6).
 *
 * @param acqBackKeyData the key for a message from the acquirer to the cardholder
 *
 * <pre>
 * PIHead ::= SEQUENCE { transIDs TransIDs, inputs Inputs, merchantID MerchantID, installRecurData [0] InstallRecurData OPTIONAL,
 *   transStain TransStain, swIdent SWIdent, acqBackKeyData [1] EXPLICIT BackKeyData OPTIONAL,
 *   piExtensions [2] MsgExtensions OPTIONAL }
 * </pre>
 */
public record PiHead(
        TransIds transIds,
        Inputs inputs,
        MerchantId merchantId,
        @Tag(0) Optional<InstallRecurData> installRecurData,
        TransStain transStain,
        SwIdent swIdent,
        @Tag(value = 1, explicit = true) Optional<BackKeyData> acqBackKeyData,
        @Tag(2) Optional<MsgExtensions> piExtensions) {}

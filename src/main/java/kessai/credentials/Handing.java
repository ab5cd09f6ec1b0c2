package kessai.credentials;

import kessai.approval.ModuleKeys;
import kessai.der.Bytes;
import kessai.purchase.CardholderAccount;

/**
 * For what a certificate was handed out, as a keeper knows it when it is asked for what pays.
 *
 * @param settlement the one settlement
 * @param master the one master
 * @param sessionKey which only that master has
 * @param account the customer's
 * @param maskedCard what the customer is shown of the card number
 * @param module the keys of the customer's module
 */
public record Handing(
        String settlement,
        String master,
        Bytes sessionKey,
        CardholderAccount account,
        String maskedCard,
        ModuleKeys module) {

    @Override
    public String toString() {
        return "Handing[" + settlement + " to " + master + "]";
    }
}

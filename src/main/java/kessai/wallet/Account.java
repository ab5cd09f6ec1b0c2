package kessai.wallet;

import kessai.approval.ModuleKeys;
import kessai.purchase.CardholderAccount;
import kessai.wakeup.Brand;
import kessai.wakeup.TerminalAddress;

/**
 * A customer's account at a wallet, opened from the store for the moment.
 *
 * @param customer the terminal the customer pays from
 * @param brand the card's brand
 * @param maskedCard what the customer is shown of the card number
 * @param module the keys that the customer's module registered
 * @param cardholder what SET needs
 */
record Account(
        TerminalAddress customer, Brand brand, String maskedCard, ModuleKeys module, CardholderAccount cardholder) {

    /** What the customer is asked to approve with. */
    Asking.Card card() {
        return new Asking.Card(brand, maskedCard, module);
    }

    @Override
    public String toString() {
        return "Account[" + customer + ", " + brand + "]";
    }
}

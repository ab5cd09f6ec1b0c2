package kessai.gateway;

import kessai.party.PartyName;
import kessai.purchase.Gateway;
import kessai.store.Store;

/**
 * One payment gateway.
 *
 * @param name its name as a party
 * @param store what it keeps
 * @param authorizations what it authorised
 * @param gateway SET's procedures
 * @param issuer whom it asks
 */
record PaymentGateway(PartyName name, Store store, Authorizations authorizations, Gateway gateway, Issuer issuer) {}

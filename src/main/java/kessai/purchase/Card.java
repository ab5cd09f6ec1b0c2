package kessai.purchase;

import kessai.set.CardExpiry;
import kessai.set.Pan;
import kessai.set.TransStain;

/**
 * The card that a payment instruction named, for the issuer's eyes.
 *
 * @param transStain by which the issuer may check that the cardholder knew the CardSecret
 */
public record Card(Pan pan, CardExpiry expiry, TransStain transStain) {}

package kessai.purchase;

import kessai.der.Alphabet;
import kessai.der.Bytes;
import kessai.der.Text;
import kessai.set.Challenge;
import kessai.set.TransIds;

/**
 * What PInitRes told the cardholder.
 *
 * @param gatewayCertificate the X.509 encryption certificate that PEThumb named, checked, as DER
 * @param merchantName the merchant's name from its certificate, to be shown
 */
public record Initialised(
        TransIds transIds, Challenge challM, Bytes gatewayCertificate, @Text(Alphabet.UTF8) String merchantName) {}

/** The payment gateway: authorises at the issuer, once for each purchase. */
@NullMarked
package kessai.gateway;

import org.jspecify.annotations.NullMarked;

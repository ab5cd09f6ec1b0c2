/**
 * A customer's credentials, from the wallet that keeps them to a master that settles with them: first the certificate,
 * then, against the customer's approval, what pays for one draft of a PReq. Knows no store and no broker.
 */
@NullMarked
package kessai.credentials;

import org.jspecify.annotations.NullMarked;

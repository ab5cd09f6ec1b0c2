/** The certificate hierarchy: profile, issuing, and the validation that every signature and key passes. */
@NullMarked
package kessai.certificate;

import org.jspecify.annotations.NullMarked;

/** Records to DER and back: the order of a record's components is the order on the wire. Knows no message. */
@NullMarked
package kessai.der;

import org.jspecify.annotations.NullMarked;

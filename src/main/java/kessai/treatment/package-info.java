/** SET's cryptographic treatments (S, SO, L, DD, E, EX, Enc, EncB, EncK) over CMS, with today's algorithms. */
@NullMarked
package kessai.treatment;

import org.jspecify.annotations.NullMarked;

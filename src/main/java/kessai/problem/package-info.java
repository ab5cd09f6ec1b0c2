/** What is answered to a request that is refused, whoever refuses it: problem documents (RFC 9457). */
@NullMarked
package kessai.problem;

import org.jspecify.annotations.NullMarked;

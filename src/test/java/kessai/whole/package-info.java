/** The application as it runs: processes of their own, killed, apart and unplugged. */
@NullMarked
package kessai.whole;

import org.jspecify.annotations.NullMarked;

/** The application as it runs: processes of their own, killed, apart and unplugged. */
@NullMarked
package kessai.process;

import org.jspecify.annotations.NullMarked;

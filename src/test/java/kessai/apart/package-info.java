/** The application as it runs: processes of their own, killed, apart and unplugged. */
@NullMarked
package kessai.apart;

import org.jspecify.annotations.NullMarked;

/** Scenarios: the whole application, all parties in one process, as shops, customers, operators and attackers meet it. */
@NullMarked
package kessai.topology;

import org.jspecify.annotations.NullMarked;

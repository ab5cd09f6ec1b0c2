/**
 * The wake-up, which tells a terminal that a settlement begins: its text form (set-protocol.md, section 6.2) and the
 * values that every party shares. A value that exists is a good one; its constructor refuses the rest.
 */
@NullMarked
package kessai.wakeup;

import org.jspecify.annotations.NullMarked;

/** The wake-up message that starts a settlement: parse, print, and the values in it. */
@NullMarked
package kessai.wakeup;

import org.jspecify.annotations.NullMarked;

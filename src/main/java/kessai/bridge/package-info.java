/** The client bridge: terminals, their connecting modules, and what they answer. */
@NullMarked
package kessai.bridge;

import org.jspecify.annotations.NullMarked;

/** What happened to a settlement, in order. */
@NullMarked
package kessai.journey;

import org.jspecify.annotations.NullMarked;

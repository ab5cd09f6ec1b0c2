/** A store of its own for each party, and the outbox that hands on what a transaction decided. */
@NullMarked
package kessai.store;

import org.jspecify.annotations.NullMarked;

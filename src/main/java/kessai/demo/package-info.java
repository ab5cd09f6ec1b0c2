/** The demonstration: a population of parties and the orders it settles. */
@NullMarked
package kessai.demo;

import org.jspecify.annotations.NullMarked;

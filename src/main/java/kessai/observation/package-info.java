/** What an operator sees of the running system: meters, health, and logs that name the settlement. */
@NullMarked
package kessai.observation;

import org.jspecify.annotations.NullMarked;

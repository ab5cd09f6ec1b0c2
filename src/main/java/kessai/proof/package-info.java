/** How a wallet proves to another that it is one, before it is told anything of a settlement. */
@NullMarked
package kessai.proof;

import org.jspecify.annotations.NullMarked;

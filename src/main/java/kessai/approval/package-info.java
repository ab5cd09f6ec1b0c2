/** The customer's approval: a wallet's signed request and the module's signed answer, closed end to end. */
@NullMarked
package kessai.approval;

import org.jspecify.annotations.NullMarked;

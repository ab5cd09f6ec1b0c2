/** The shop's party: the REST ingress, its settlements, and the SET merchant behind it. */
@NullMarked
package kessai.shop;

import org.jspecify.annotations.NullMarked;

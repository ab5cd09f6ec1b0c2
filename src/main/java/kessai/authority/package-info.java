/** The brands' certificate authorities. */
@NullMarked
package kessai.authority;

import org.jspecify.annotations.NullMarked;

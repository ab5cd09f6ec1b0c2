/** Kessai, an electronic settlement system. Start reading at the README. */
@NullMarked
package kessai;

import org.jspecify.annotations.NullMarked;

/** Tests that need a program which not every machine has. */
@NullMarked
package kessai.tool;

import org.jspecify.annotations.NullMarked;

/** SET's messages and their types, transcribed from the book: a flat catalogue of records. */
@NullMarked
package kessai.set;

import org.jspecify.annotations.NullMarked;

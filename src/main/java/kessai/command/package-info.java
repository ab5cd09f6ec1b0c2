/** The command line: what may be written on it, what is answered to it, and what is said when a start fails. */
@NullMarked
package kessai.command;

import org.jspecify.annotations.NullMarked;

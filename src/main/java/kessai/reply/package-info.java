/** What the answering ends of SET keep of their answers, so that a repeated request gets the stored one. */
@NullMarked
package kessai.reply;

import org.jspecify.annotations.NullMarked;

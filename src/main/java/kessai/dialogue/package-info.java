/** What a wallet says to whoever woke it beside the approval and the outcome. */
@NullMarked
package kessai.dialogue;

import org.jspecify.annotations.NullMarked;

/** What wallets and bridges say to each other beside the wake-up, the approval and the outcome. */
@NullMarked
package kessai.dialogue;

import org.jspecify.annotations.NullMarked;

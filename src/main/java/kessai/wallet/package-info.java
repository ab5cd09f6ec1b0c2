/** Server wallets: accounts, the settling of a wake-up, and a master's relaying. */
@NullMarked
package kessai.wallet;

import org.jspecify.annotations.NullMarked;

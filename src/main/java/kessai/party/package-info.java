/** Which parties there are, which of them this process hosts, and where each keeps what is its own. */
@NullMarked
package kessai.party;

import org.jspecify.annotations.NullMarked;

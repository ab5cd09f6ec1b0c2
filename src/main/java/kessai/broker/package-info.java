/** The embedded or external Artemis: users, rights, addresses, connections. */
@NullMarked
package kessai.broker;

import org.jspecify.annotations.NullMarked;

/** What route files may name, and how they are deployed. */
@NullMarked
package kessai.routing;

import org.jspecify.annotations.NullMarked;

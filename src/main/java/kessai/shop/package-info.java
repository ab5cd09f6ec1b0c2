/**
 * The shop's party: the REST ingress that takes orders, the settlements it keeps, and the SET merchant behind it. The
 * ingress is described by {@code openapi.yaml}; {@code IngressDesk} does what its operations say.
 */
@NullMarked
package kessai.shop;

import org.jspecify.annotations.NullMarked;

/** The procedures of cardholder, merchant and gateway, step by step as the book numbers them; pure. */
@NullMarked
package kessai.purchase;

import org.jspecify.annotations.NullMarked;

/**
 * Records to DER and back. The declaration is the codec: a record is a SEQUENCE, a sealed interface a CHOICE, an
 * {@link java.util.Optional} OPTIONAL, a {@link java.util.List} a SEQUENCE OF. <strong>The order of a record's
 * components is the order on the wire.</strong> Bouncy Castle writes and reads the octets. Knows no message.
 *
 * <table>
 * <caption>What becomes what</caption>
 * <tr><th>ASN.1</th><th>Java</th></tr>
 * <tr><td>SEQUENCE</td><td>{@code record}; it may not contain itself</td></tr>
 * <tr><td>CHOICE</td><td>{@code sealed interface}; its alternatives carry {@link kessai.der.Tag}</td></tr>
 * <tr><td>OPTIONAL, DEFAULT</td><td>{@code Optional<T>}, {@link kessai.der.Default}</td></tr>
 * <tr><td>{@code A ::= B (constraint)}</td><td>{@link kessai.der.Transparent} record whose constructor refuses</td></tr>
 * <tr><td>ENUMERATED</td><td>enum that is {@link kessai.der.Enumerated}</td></tr>
 * <tr><td>{@code [n]}</td><td>{@link kessai.der.Tag}</td></tr>
 * <tr><td>VisibleString, NumericString, ...</td><td>{@link kessai.der.Text} String</td></tr>
 * <tr><td>INTEGER, BOOLEAN</td><td>{@code int}, {@code long}, {@code BigInteger}, {@code boolean}</td></tr>
 * <tr><td>OCTET STRING, BIT STRING, OBJECT IDENTIFIER, NULL</td><td>{@link kessai.der.Bytes},
 *     {@link kessai.der.BitString}, {@link kessai.der.Oid}, {@link kessai.der.Null}</td></tr>
 * <tr><td>GeneralizedTime</td><td>{@link java.time.Instant} in whole seconds</td></tr>
 * <tr><td>ANY</td><td>{@link kessai.der.Encoded}</td></tr>
 * </table>
 */
@NullMarked
package kessai.der;

import org.jspecify.annotations.NullMarked;

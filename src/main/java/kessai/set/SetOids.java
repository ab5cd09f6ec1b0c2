package kessai.set;

import kessai.der.Oid;

/**
 * SET's object identifiers, but for the content types (set-protocol 2.15).
 */
public final class SetOids {

    /** The arc of SET. */
    public static final Oid ID_SET = new Oid("2.23.42");

    /** Content types; see {@link ContentTypes}. */
    public static final Oid CONTENT_TYPE = ID_SET.child(0);

    /** Extensions of messages. */
    public static final Oid MESSAGE_EXTENSION = ID_SET.child(1);

    /** Attributes. */
    public static final Oid ATTRIBUTE = ID_SET.child(3);

    /** The certificate policy of the root. */
    public static final Oid ROOT_POLICY = ID_SET.child(5).child(0);

    /** Extensions of certificates. */
    public static final Oid CERTIFICATE_EXTENSION = ID_SET.child(7);

    /** The digest of the next root key. */
    public static final Oid HASHED_ROOT_KEY = CERTIFICATE_EXTENSION.child(0);

    /** Whose certificate it is. */
    public static final Oid CERTIFICATE_TYPE = CERTIFICATE_EXTENSION.child(1);

    /** What a merchant's certificate says of the merchant. */
    public static final Oid MERCHANT_DATA = CERTIFICATE_EXTENSION.child(2);

    /** Whether the gateway takes signed payment instructions only. */
    public static final Oid CARD_CERT_REQUIRED = CERTIFICATE_EXTENSION.child(3);

    /** How the gateway can write to the cardholder. */
    public static final Oid TUNNELING = CERTIFICATE_EXTENSION.child(4);

    /** Which message extensions the gateway knows. */
    public static final Oid SET_EXTENSIONS = CERTIFICATE_EXTENSION.child(5);

    /** The qualifier of SET's policy. */
    public static final Oid SET_QUALIFIER = CERTIFICATE_EXTENSION.child(6);

    private SetOids() {}
}

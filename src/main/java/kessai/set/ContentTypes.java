package kessai.set;

import kessai.der.Oid;

/**
 * The content types of SET's cryptographic messages: 0 to 11 are digested, 12 to 49 signed, 50 to 79 encrypted, 80 to 82
 * spoken between authorities (set-protocol 2.15).
 */
public final class ContentTypes {

    // What is linked
    public static final Oid PAN_DATA = type(0);
    public static final Oid PAN_TOKEN = type(1);
    public static final Oid PAN_ONLY = type(2);
    public static final Oid OI_DATA = type(3);
    public static final Oid PI = type(4);
    public static final Oid PI_DATA = type(5);
    public static final Oid PI_DATA_UNSIGNED = type(6);
    public static final Oid HOD_INPUT = type(7);
    public static final Oid AUTH_RES_BAGGAGE = type(8);
    public static final Oid AUTH_REV_REQ_BAGGAGE = type(9);
    public static final Oid AUTH_REV_RES_BAGGAGE = type(10);
    public static final Oid CAP_TOKEN_SEQ = type(11);

    // What is signed
    public static final Oid P_INIT_RES_DATA = type(12);
    public static final Oid PI_TBS = type(13);
    public static final Oid P_RES_DATA = type(14);
    public static final Oid INQ_REQ_DATA = type(15);
    public static final Oid AUTH_REQ_TBS = type(16);
    public static final Oid AUTH_RES_TBS = type(17);
    public static final Oid AUTH_RES_TBSX = type(18);
    public static final Oid AUTH_TOKEN_TBS = type(19);
    public static final Oid CAP_TOKEN_DATA = type(20);
    public static final Oid CAP_TOKEN_TBS = type(21);
    public static final Oid ACQ_CARD_CODE_MSG = type(22);
    public static final Oid AUTH_REV_REQ_TBS = type(23);
    public static final Oid AUTH_REV_RES_DATA = type(24);
    public static final Oid AUTH_REV_RES_TBS = type(25);
    public static final Oid CAP_REQ_TBS = type(26);
    public static final Oid CAP_REQ_TBSX = type(27);
    public static final Oid CAP_RES_DATA = type(28);
    public static final Oid CAP_REV_REQ_TBS = type(29);
    public static final Oid CAP_REV_REQ_TBSX = type(30);
    public static final Oid CAP_REV_RES_DATA = type(31);
    public static final Oid CRED_REQ_TBS = type(32);
    public static final Oid CRED_REQ_TBSX = type(33);
    public static final Oid CRED_RES_DATA = type(34);
    public static final Oid CRED_REV_REQ_TBS = type(35);
    public static final Oid CRED_REV_REQ_TBSX = type(36);
    public static final Oid CRED_REV_RES_DATA = type(37);
    public static final Oid P_CERT_REQ_DATA = type(38);
    public static final Oid P_CERT_RES_TBS = type(39);
    public static final Oid BATCH_ADMIN_REQ_DATA = type(40);
    public static final Oid BATCH_ADMIN_RES_DATA = type(41);
    public static final Oid CARD_C_INIT_RES_TBS = type(42);
    public static final Oid ME_AQ_C_INIT_RES_TBS = type(43);
    public static final Oid REG_FORM_RES_TBS = type(44);
    public static final Oid CERT_REQ_DATA = type(45);
    public static final Oid CERT_REQ_TBS = type(46);
    public static final Oid CERT_RES_DATA = type(47);
    public static final Oid CERT_INQ_REQ_TBS = type(48);
    public static final Oid ERROR_TBS = type(49);

    // What is encrypted
    public static final Oid PI_DUAL_SIGNED_TBE = type(50);
    public static final Oid PI_UNSIGNED_TBE = type(51);
    public static final Oid AUTH_REQ_TBE = type(52);
    public static final Oid AUTH_RES_TBE = type(53);
    public static final Oid AUTH_RES_TBEX = type(54);
    public static final Oid AUTH_TOKEN_TBE = type(55);
    public static final Oid CAP_TOKEN_TBE = type(56);
    public static final Oid CAP_TOKEN_TBEX = type(57);
    public static final Oid ACQ_CARD_CODE_MSG_TBE = type(58);
    public static final Oid AUTH_REV_REQ_TBE = type(59);
    public static final Oid AUTH_REV_RES_TBE = type(60);
    public static final Oid AUTH_REV_RES_TBEB = type(61);
    public static final Oid CAP_REQ_TBE = type(62);
    public static final Oid CAP_REQ_TBEX = type(63);
    public static final Oid CAP_RES_TBE = type(64);
    public static final Oid CAP_REV_REQ_TBE = type(65);
    public static final Oid CAP_REV_REQ_TBEX = type(66);
    public static final Oid CAP_REV_RES_TBE = type(67);
    public static final Oid CRED_REQ_TBE = type(68);
    public static final Oid CRED_REQ_TBEX = type(69);
    public static final Oid CRED_RES_TBE = type(70);
    public static final Oid CRED_REV_REQ_TBE = type(71);
    public static final Oid CRED_REV_REQ_TBEX = type(72);
    public static final Oid CRED_REV_RES_TBE = type(73);
    public static final Oid BATCH_ADMIN_REQ_TBE = type(74);
    public static final Oid BATCH_ADMIN_RES_TBE = type(75);
    public static final Oid REG_FORM_REQ_TBE = type(76);
    public static final Oid CERT_REQ_TBE = type(77);
    public static final Oid CERT_REQ_TBEX = type(78);
    public static final Oid CERT_RES_TBE = type(79);

    // What authorities sign
    public static final Oid CRL_NOTIFICATION_TBS = type(80);
    public static final Oid CRL_NOTIFICATION_RES_TBS = type(81);
    public static final Oid BCI_DISTRIBUTION_TBS = type(82);

    private ContentTypes() {}

    private static Oid type(int number) {
        return SetOids.CONTENT_TYPE.child(number);
    }
}

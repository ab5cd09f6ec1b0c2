package kessai.wakeup;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The fields of an initiation message, in the order they are printed in (set-protocol.md, section 6.2), and ours. */
enum Field {
    MIME_VERSION("MIME-Version"),
    CONTENT_TYPE("Content-Type"),
    CONTENT_TRANSFER_ENCODING("Content-Transfer-Encoding"),
    INITIATION_TYPE("SET-Initiation-Type"),
    VERSION("SET-Version"),
    SET_URL("SET-SET-URL"),
    QUERY_URL("SET-Query-URL"),
    SUCCESS_URL("SET-Success-URL"),
    FAILURE_URL("SET-Failure-URL"),
    CANCEL_URL("SET-Cancel-URL"),
    DIAGNOSTIC_URL("SET-Diagnostic-URL"),
    SERVICE_URL("SET-Service-URL"),
    BRAND("SET-Brand"),
    LID_M("SET-LID-M"),
    PURCH_AMT("SET-PurchAmt"),
    XID("SET-XID"),
    INSTALL_TOTAL_TRANS("SET-InstallTotalTrans"),
    RECURRING("SET-Recurring"),
    EXT_OID("SET-Ext-OID"),
    EXT_MANDATORY("SET-Ext-Mandatory"),
    EXT_DATA("SET-Ext-Data"),
    ECHO_IN_REQUEST("SET-Echo-In-Request"),
    ECHO_IN_RESPONSE("SET-Echo-In-Response"),
    PROTOCOL("Kessai-Protocol"),
    SHOP("Kessai-Shop"),
    ORDER("Kessai-Order"),
    ORDER_COMMITMENT("Kessai-Order-Commitment");

    /** Ours: they travel between parties, and no shop writes them. */
    static final Set<Field> OURS = EnumSet.of(PROTOCOL, SHOP, ORDER, ORDER_COMMITMENT);

    private static final Set<Field> KEPT = EnumSet.of(
            SET_URL,
            QUERY_URL,
            SUCCESS_URL,
            FAILURE_URL,
            CANCEL_URL,
            DIAGNOSTIC_URL,
            SERVICE_URL,
            XID,
            RECURRING,
            EXT_OID,
            EXT_MANDATORY,
            EXT_DATA,
            ECHO_IN_REQUEST,
            ECHO_IN_RESPONSE);

    private static final Map<String, Field> BY_NAME =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(Field::lowerCase, Function.identity()));

    private final String text;

    Field(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    private String lowerCase() {
        return text.toLowerCase(Locale.ROOT);
    }

    /** By its name, in any case as in mail. RFC 3538 once prints SET-Amount for SET-PurchAmt. */
    static Optional<Field> named(String name) {
        String lowerCase = name.toLowerCase(Locale.ROOT);
        return Optional.ofNullable(BY_NAME.get(lowerCase.equals("set-amount") ? "set-purchamt" : lowerCase));
    }

    static boolean isKept(String name) {
        return named(name)
                .filter(KEPT::contains)
                .filter(field -> field.text.equals(name))
                .isPresent();
    }
}

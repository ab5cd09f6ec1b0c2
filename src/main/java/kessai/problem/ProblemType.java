package kessai.problem;

/** What can be wrong with a request (RFC 9457). The names in the types never change; clients decide by them. */
public enum ProblemType {
    REQUEST_MALFORMED(400, "request-malformed", "The request cannot be read"),
    HEADER_INVALID(400, "header-invalid", "A header is not as it must be"),
    IDEMPOTENCY_KEY_MISSING(400, "idempotency-key-missing", "The header Idempotency-Key is missing"),
    NOT_SIGNED_IN(401, "not-signed-in", "Sign in first"),
    UNAUTHENTICATED(401, "unauthenticated", "A valid key is needed"),
    FORBIDDEN(403, "forbidden", "This is not allowed"),
    OTHER_SHOP(403, "other-shop", "The key is another shop's"),
    NOT_FOUND(404, "not-found", "There is nothing here"),
    METHOD_NOT_ALLOWED(405, "method-not-allowed", "The method is not offered here"),
    NOT_ACCEPTABLE(406, "not-acceptable", "No acceptable form of the answer is offered"),
    REQUEST_IN_PROGRESS(409, "request-in-progress", "The first request with this key is still being handled"),
    ORDER_CONFLICT(409, "order-conflict", "The order was posted before with other content"),
    TOO_LATE(409, "too-late", "The question can no longer be answered"),
    ANSWERED_BEFORE(409, "answered-before", "The question was answered before"),
    NOTHING_TO_SELECT(409, "nothing-to-select", "At this terminal nothing is chosen beforehand"),
    TOO_LARGE(413, "too-large", "The request is too large"),
    MEDIA_TYPE_UNSUPPORTED(415, "media-type-unsupported", "The media type is not understood here"),
    FIELD_INVALID(422, "field-invalid", "A field is not as it must be"),
    IDEMPOTENCY_KEY_REUSED(422, "idempotency-key-reused", "The key was used for another request"),
    BRIDGE_UNKNOWN(422, "bridge-unknown", "The terminal's bridge is not known"),
    TOO_MANY_TRIES(429, "too-many-tries", "Too many wrong passwords"),
    TOO_MANY_LISTENERS(429, "too-many-listeners", "Too many event streams are open"),
    REQUEST_REFUSED(400, "request-refused", "The request is refused"),
    INTERNAL(500, "internal", "Something went wrong here"),
    UNAVAILABLE(503, "unavailable", "Not possible at the moment; try again");

    private final int status;
    private final String slug;
    private final String title;

    ProblemType(int status, String slug, String title) {
        this.status = status;
        this.slug = slug;
        this.title = title;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    String uri() {
        return "urn:kessai:problem:" + slug;
    }

    /** In words. */
    public String title() {
        return title;
    }

    /** The type for a status that was decided elsewhere, by the server or the framework. */
    public static ProblemType of(int status) {
        return switch (status) {
            case 400 -> REQUEST_MALFORMED;
            case 401 -> UNAUTHENTICATED;
            case 403 -> FORBIDDEN;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 413 -> TOO_LARGE;
            case 415 -> MEDIA_TYPE_UNSUPPORTED;
            case 429 -> TOO_MANY_TRIES;
            case 503 -> UNAVAILABLE;
            default -> status >= 500 ? INTERNAL : REQUEST_REFUSED;
        };
    }
}

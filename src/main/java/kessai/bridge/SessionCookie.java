package kessai.bridge;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.ResponseCookie;

/** The cookie that keeps a customer signed in: no script reads it, and no page of another site has it sent. */
final class SessionCookie {

    private static final String NAME = "kessai-session";
    private static final String PATH = "/terminals";
    private static final int LONGEST = 64;

    private SessionCookie() {}

    /** The token that a request brings along. */
    static Optional<String> of(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Stream.of(cookies)
                        .filter(cookie -> cookie.getName().equals(NAME))
                        .map(Cookie::getValue)
                        .filter(value -> value.length() <= LONGEST)
                        .findFirst();
    }

    /** Has the browser keep a token. */
    static String keeping(String token, HttpServletRequest request) {
        return cookie(token, SignIns.LIFE, request);
    }

    /** Has the browser forget. */
    static String forgetting(HttpServletRequest request) {
        return cookie("", Duration.ZERO, request);
    }

    private static String cookie(String value, Duration life, HttpServletRequest request) {
        return ResponseCookie.from(NAME, value)
                .path(PATH)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Strict")
                .maxAge(life)
                .build()
                .toString();
    }
}

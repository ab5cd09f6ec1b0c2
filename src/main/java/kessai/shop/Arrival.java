package kessai.shop;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kessai.problem.Problem;
import kessai.problem.ProblemType;
import kessai.wakeup.Initiation;
import org.springframework.util.AntPathMatcher;

/** A request as the ingress sees it: who calls, for which path, the headers on the list, and the body's octets. */
final class Arrival {

    /** The headers that are looked at; no other gets in. */
    private static final List<String> LISTED =
            List.of("content-type", "idempotency-key", "prefer", "kessai-terminal", "kessai-order", "kessai-capture");

    private final Optional<Caller> caller;
    private final String path;
    private final Map<String, List<String>> headers;
    private final byte[] body;
    private final Optional<Explanation> explanation;

    private Arrival(
            Optional<Caller> caller,
            String path,
            Map<String, List<String>> headers,
            byte[] body,
            Optional<Explanation> explanation) {
        this.caller = caller;
        this.path = path;
        this.headers = headers;
        this.body = body;
        this.explanation = explanation;
    }

    static Arrival of(HttpServletRequest request) {
        Map<String, List<String>> headers = new HashMap<>();
        LISTED.forEach(name -> headers.put(name, Collections.list(request.getHeaders(name))));
        Object caller = request.getAttribute(BearerFilter.CALLER);
        return new Arrival(
                caller instanceof Caller known ? Optional.of(known) : Optional.empty(),
                request.getServletPath(),
                headers,
                BodyFilter.of(request),
                request.getAttribute(WhatIfFilter.EXPLANATION) instanceof Explanation held
                        ? Optional.of(held)
                        : Optional.empty());
    }

    Caller caller() {
        return caller.orElseThrow(
                () -> Problem.of(ProblemType.UNAUTHENTICATED, "a key is needed").found());
    }

    /** What the parties have explained, where that was asked for and has been waited for. */
    Optional<Explanation> explanation() {
        return explanation;
    }

    byte[] body() {
        return body.clone();
    }

    /** All the lines of a header. */
    List<String> headers(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
    }

    /** A header that may be there once. */
    Optional<String> header(String name) {
        List<String> found = headers(name);
        if (found.size() > 1) {
            throw Problem.of(ProblemType.HEADER_INVALID, name, "this header once", found.size() + " of them")
                    .found();
        }
        return found.stream().findFirst();
    }

    /** Whether the order is given as JSON; otherwise as SET's initiation message. */
    boolean isJson() {
        return !mediaType().equals(Initiation.MEDIA_TYPE);
    }

    /** The media type of the body, without its parameters. */
    String mediaType() {
        String type = header("Content-Type").orElse("");
        int parameters = type.indexOf(';');
        return (parameters < 0 ? type : type.substring(0, parameters)).strip().toLowerCase(Locale.ROOT);
    }

    /** The part of the path that a template such as {@code /settlements/{id}} names. */
    String inPath(String template, String name) {
        return new AntPathMatcher().extractUriTemplateVariables(template, path).getOrDefault(name, "");
    }

    /** What makes a repeated request the same one: all that decides what it asks for, as it came. */
    String fingerprint() {
        Sha256 digest = Sha256.start().with(mediaType());
        for (String name : List.of("kessai-terminal", "kessai-order", "kessai-capture")) {
            digest.with(String.join("\n", headers(name)));
        }
        return digest.with(body).hex();
    }
}

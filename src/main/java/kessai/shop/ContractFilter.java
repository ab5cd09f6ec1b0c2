package kessai.shop;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import kessai.problem.Problem;
import kessai.problem.ProblemType;
import kessai.problem.Problems;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what the OpenAPI document does not offer: a path beside those it has, a method, the media type of a body, or
 * that of an answer. Nothing else must get as far as Camel, whose own refusals repeat the headers that came in.
 */
final class ContractFilter extends OncePerRequestFilter {

    private final Contract contract;

    ContractFilter(Contract contract) {
        this.contract = contract;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getServletPath();
        Optional<Problem> problem = contract.path(path)
                .map(known -> check(known, request, response))
                .orElseGet(() -> contract.isBelow(path)
                        ? Optional.of(Problem.of(ProblemType.NOT_FOUND, "there is nothing at this path"))
                        : Optional.empty());
        if (problem.isPresent()) {
            Problems.write(response, problem.get());
        } else {
            chain.doFilter(request, response);
        }
    }

    private static Optional<Problem> check(
            ContractPath path, HttpServletRequest request, HttpServletResponse response) {
        if (!path.methods().contains(request.getMethod())) {
            String allowed = String.join(", ", path.methods());
            response.setHeader(HttpHeaders.ALLOW, allowed);
            return Optional.of(Problem.of(ProblemType.METHOD_NOT_ALLOWED, "the method", allowed, request.getMethod()));
        }
        String type = Optional.ofNullable(request.getContentType()).orElse("");
        if (!path.consumed().isEmpty() && !path.consumes(type)) {
            String offered = path.consumed().toString();
            return Optional.of(Problem.of(ProblemType.MEDIA_TYPE_UNSUPPORTED, HttpHeaders.CONTENT_TYPE, offered, type));
        }
        List<String> accept = Collections.list(request.getHeaders(HttpHeaders.ACCEPT));
        if (!path.isAcceptable(accept)) {
            return Optional.of(Problem.of(
                    ProblemType.NOT_ACCEPTABLE,
                    HttpHeaders.ACCEPT,
                    path.produced().toString(),
                    String.join(", ", accept)));
        }
        return Optional.empty();
    }
}

package kessai.shop;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import kessai.problem.Problem;
import kessai.problem.ProblemType;
import kessai.problem.Problems;
import org.springframework.web.filter.OncePerRequestFilter;

/** Reads a request's body once, whole, and no further than 64 KiB, however long it says it is. */
final class BodyFilter extends OncePerRequestFilter {

    /** The request's attribute that holds the octets as they came. */
    static final String BODY = "kessai.body";

    private static final int LARGEST = 64 * 1024;
    private static final byte[] NOTHING = {};

    /** The octets of a request that came this way. */
    static byte[] of(HttpServletRequest request) {
        return request.getAttribute(BODY) instanceof byte[] octets ? octets : NOTHING;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > LARGEST) {
            refuse(response, request.getContentLengthLong() + " octets");
            return;
        }
        byte[] octets = request.getInputStream().readNBytes(LARGEST + 1);
        if (octets.length > LARGEST) {
            refuse(response, "more");
            return;
        }
        request.setAttribute(BODY, octets);
        chain.doFilter(new ReadRequest(request, octets), response);
    }

    private static void refuse(HttpServletResponse response, String found) throws IOException {
        Problems.write(response, Problem.of(ProblemType.TOO_LARGE, "", "at most " + LARGEST + " octets", found));
    }
}

package kessai.shop;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import kessai.problem.ProblemFound;

/**
 * Holds a question what would become of a wake-up until the parties have answered, without a thread, as waiting reads are
 * held. One that is refused goes on at once: the desk says why.
 */
final class WhatIfFilter implements Filter {

    /** The request's attribute that holds the explanation. */
    static final String EXPLANATION = "kessai.explanation";

    private static final String PATH = "/operator/what-if";
    private static final String ASKED = "kessai.what-if-asked";

    private final WhatIfForms forms;
    private final WhatIfs whatIfs;

    WhatIfFilter(WhatIfForms forms, WhatIfs whatIfs) {
        this.forms = forms;
        this.whatIfs = whatIfs;
    }

    @Override
    public void doFilter(ServletRequest asked, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!(asked instanceof HttpServletRequest request) || !holds(request, response)) {
            chain.doFilter(asked, response);
        }
    }

    private boolean holds(HttpServletRequest request, ServletResponse response) {
        if (!request.getServletPath().equals(PATH)
                || !request.getMethod().equals("POST")
                || request.getAttribute(ASKED) != null) {
            return false;
        }
        request.setAttribute(ASKED, true);
        Optional<WhatIf> question = question(request);
        if (question.isEmpty()) {
            return false;
        }
        AsyncContext held = request.startAsync(request, response);
        held.setTimeout(0);
        boolean room = whatIfs.ask(question.get(), explanation -> {
            request.setAttribute(EXPLANATION, explanation);
            held.dispatch();
        });
        if (!room) {
            held.dispatch();
        }
        return true;
    }

    private Optional<WhatIf> question(HttpServletRequest request) {
        try {
            return Optional.of(forms.read(Arrival.of(request)));
        } catch (ProblemFound refused) {
            return Optional.empty();
        }
    }
}

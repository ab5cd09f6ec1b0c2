package kessai.bridge;

import java.security.Principal;
import java.util.Map;
import java.util.Optional;
import kessai.problem.Problem;
import kessai.problem.ProblemFound;
import kessai.problem.ProblemType;
import kessai.wakeup.TerminalAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;

/** Gives handlers the terminal that a path names, if it is the customer's own; another's is as good as not there. */
final class SignedInResolver implements HandlerMethodArgumentResolver {

    private final Terminals terminals;

    SignedInResolver(Terminals terminals) {
        this.terminals = terminals;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().equals(SignedIn.class);
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        Principal customer = request.getUserPrincipal();
        return named(request)
                .filter(terminal -> customer != null && terminal.equals(customer.getName()))
                .map(TerminalAddress::parse)
                .flatMap(address -> terminals.at(address).map(terminal -> new SignedIn(address, terminal)))
                .orElseThrow(SignedInResolver::nothing);
    }

    private static Optional<String> named(NativeWebRequest request) {
        Object variables =
                request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
        return variables instanceof Map<?, ?> map && map.get("terminal") instanceof String terminal
                ? Optional.of(terminal)
                : Optional.empty();
    }

    private static ProblemFound nothing() {
        return Problem.of(ProblemType.NOT_FOUND, "there is no such terminal").found();
    }
}

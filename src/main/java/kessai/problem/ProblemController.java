package kessai.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers what was refused before it came to any handler, which the server sends here. */
@Controller
public class ProblemController implements ErrorController {

    @RequestMapping("${server.error.path:/error}")
    void tell(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Object found = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int status = found instanceof Integer code ? code : HttpServletResponse.SC_NOT_FOUND;
        Problems.write(response, Problem.of(status, ProblemType.of(status).title()));
    }
}

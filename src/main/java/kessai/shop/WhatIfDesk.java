package kessai.shop;

import java.util.Map;
import kessai.problem.Problem;
import kessai.problem.ProblemFound;
import kessai.problem.ProblemType;
import kessai.wakeup.Brand;

/** Shows an operator what would become of a wake-up; nothing of it has happened. */
final class WhatIfDesk {

    private static final int OK = 200;

    private final WhatIfForms forms;

    WhatIfDesk(WhatIfForms forms) {
        this.forms = forms;
    }

    /** {@code POST /operator/what-if}; the parties have explained when it comes here. */
    public Answer explain(Arrival arrival) {
        WhatIf question = forms.read(arrival);
        Explanation explanation = arrival.explanation().orElseThrow(() -> unavailable("too many ask this at once"));
        if (explanation.isNowhere()) {
            throw Problem.of(
                            ProblemType.FIELD_INVALID,
                            "/terminal",
                            "a terminal that its bridge knows",
                            question.terminal().toString())
                    .found();
        }
        if (explanation.isEmpty()) {
            throw unavailable("the terminal's bridge does not answer");
        }
        return Answer.json(
                OK,
                Map.of("Cache-Control", "no-store"),
                Json.write(explanation.shown(
                        question.brands().stream().map(Brand::text).toList())));
    }

    private static ProblemFound unavailable(String why) {
        return Problem.of(ProblemType.UNAVAILABLE, why).found();
    }
}

package kessai.shop;

import kessai.problem.Problem;
import kessai.problem.ProblemFound;
import kessai.problem.ProblemType;
import org.apache.camel.Exchange;
import org.apache.camel.InvalidPayloadException;
import org.apache.camel.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Turns what the desk said, or what went wrong, into the message that becomes the response. */
final class Answers {

    private static final Logger LOG = LoggerFactory.getLogger(Answers.class);

    /** Gives an answer. */
    public void give(Exchange exchange) throws InvalidPayloadException {
        give(exchange, exchange.getMessage().getMandatoryBody(Answer.class));
    }

    /** Says what was wrong; a fault of ours is told in the log only. */
    public void excuse(Exchange exchange) {
        Throwable fault = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
        give(exchange, Answer.of(problem(fault)));
    }

    private static Problem problem(Throwable fault) {
        if (fault instanceof ProblemFound found) {
            return found.problem();
        }
        LOG.error("a request could not be answered", fault);
        boolean store = fault instanceof DataAccessException || fault instanceof TransactionException;
        ProblemType type = store ? ProblemType.UNAVAILABLE : ProblemType.INTERNAL;
        return Problem.of(type, type.title());
    }

    private static void give(Exchange exchange, Answer answer) {
        Message message = exchange.getMessage();
        message.setBody(answer.body());
        message.setHeader(Exchange.HTTP_RESPONSE_CODE, answer.status());
        message.setHeader(Exchange.CONTENT_TYPE, answer.mediaType());
        answer.headers().forEach(message::setHeader);
    }
}

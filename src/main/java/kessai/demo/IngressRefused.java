package kessai.demo;

/** The ingress did not take a request of the demonstration, or gave no answer. */
final class IngressRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    IngressRefused(String message) {
        super(message);
    }
}

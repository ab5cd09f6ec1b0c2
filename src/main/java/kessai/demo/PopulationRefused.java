package kessai.demo;

/** The population cannot be made as the folder or the descriptors are; the message says why. */
public final class PopulationRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PopulationRefused(String message) {
        super(message);
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}

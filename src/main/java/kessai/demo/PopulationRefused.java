package kessai.demo;

/** The population cannot be made as the folder or the descriptors are; the message says why. */
public final class PopulationRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean aboutData;

    private PopulationRefused(boolean aboutData, String message) {
        super(message);
        this.aboutData = aboutData;
    }

    /** What the data folder holds is in the way. */
    static PopulationRefused data(String message) {
        return new PopulationRefused(true, message);
    }

    /** What describes the parties is missing or contradicts itself. */
    static PopulationRefused descriptors(String message) {
        return new PopulationRefused(false, message);
    }

    /** Whether it is the data folder that must be mended, and not the descriptors. */
    public boolean isAboutData() {
        return aboutData;
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}

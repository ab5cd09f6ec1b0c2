package kessai.certificate;

/** How many bits the RSA keys of a hierarchy have. */
public record KeySizes(int root, int authority, int endEntity) {

    /** What SET's keys are today: 4096 for the root, 3072 for authorities, 2048 for end entities. */
    public static final KeySizes TODAY = new KeySizes(4096, 3072, 2048);
}

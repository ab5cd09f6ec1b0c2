package kessai.dialogue;

import java.util.List;
import kessai.wakeup.Brand;

/** Brands as messages list them. */
final class Listed {

    private Listed() {}

    /** Refuses a list in which something is no brand, or stands twice, or that is longer than it may be. */
    static List<String> checked(List<String> brands, int most) {
        if (brands.size() > most) {
            throw new IllegalArgumentException("expected at most " + most + " brands, found " + brands.size());
        }
        if (brands.stream().map(Brand::new).distinct().count() < brands.size()) {
            throw new IllegalArgumentException("expected no brand twice");
        }
        return List.copyOf(brands);
    }

    static List<String> texts(List<Brand> brands) {
        return brands.stream().map(Brand::text).toList();
    }

    static List<Brand> brands(List<String> texts) {
        return texts.stream().map(Brand::new).toList();
    }
}

package kessai.wakeup;

import java.util.regex.Pattern;

/** The shape a text must have: a pattern, and the words that say it. */
record Shape(Pattern pattern, String words) {

    /** What an address is made of: a name that can neither leave its place in an address nor be a path. */
    static final Shape NAME = of("[a-z0-9](-?[a-z0-9]){0,38}", "a name of the form [a-z0-9](-?[a-z0-9]){0,38}");

    static Shape of(String pattern, String words) {
        return new Shape(Pattern.compile(pattern), words);
    }

    /** The text itself, if it has this shape. */
    String check(String text) {
        if (!pattern.matcher(text).matches()) {
            throw new ValueRefused(words, text);
        }
        return text;
    }
}

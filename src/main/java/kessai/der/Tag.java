package kessai.der;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A context tag: on a component, its tag in the SEQUENCE; on a type, its tag as an alternative of the CHOICE that it
 * implements, and only there.
 */
@Target({ElementType.RECORD_COMPONENT, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Tag {

    /** The number. */
    int value();

    /** Whether the tag is around the type's own and not in its place. A CHOICE or ANY is always tagged explicitly. */
    boolean explicit() default false;
}

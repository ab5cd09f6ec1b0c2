package kessai.der;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** DEFAULT of a number or a boolean (0 is FALSE, 1 is TRUE): left out when equal, refused when written. */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Default {

    /** The value that is not written. */
    long value();
}

package cn.zhibu.regulation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * This method is where a rule stands in code. A rule method is called by its cases (data) by the names of its
 * parameters; a forbidden function is embodied by the test that looks for it.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Embodies {
    /** The rule's id, e.g. {@code DV-10}. */
    String value();
}

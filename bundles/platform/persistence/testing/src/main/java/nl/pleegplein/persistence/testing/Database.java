package nl.pleegplein.persistence.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says which domain's database the {@link DatabaseTest}s of a class get. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
public @interface Database {
    /** The domain, which is also the name of its persistence unit. */
    String domain();

    /** The Liquibase changelog on the class path. */
    String changelog() default "db/changelog.yaml";

    /** The entities; when empty, those that the domain's {@code META-INF/persistence.xml} lists. */
    Class<?>[] entities() default {};
}

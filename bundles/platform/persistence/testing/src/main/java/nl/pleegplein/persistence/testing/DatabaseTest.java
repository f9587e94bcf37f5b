package nl.pleegplein.persistence.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test that runs once on every {@link Engine}. Its class says with {@link Database} whose database it wants; the test,
 * its {@code @BeforeEach} methods and the constructor of its class may take a {@link TestDatabase}, which is empty when
 * the test begins. The database is made once for a class and an engine.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@TestTemplate
@ExtendWith(DatabaseTestRuns.class)
public @interface DatabaseTest {}

package nl.pleegplein.persistence.testing;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;

final class DatabaseTestRuns implements TestTemplateInvocationContextProvider {
    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return true;
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
        return Arrays.stream(Engine.values()).map(engine -> new Run(engine, emptied(engine, context)));
    }

    private static TestDatabase emptied(Engine engine, ExtensionContext context) {
        TestDatabase database = opened(engine, context);
        database.reset();
        return database;
    }

    private static TestDatabase opened(Engine engine, ExtensionContext context) {
        Class<?> testClass = context.getRequiredTestClass();
        ExtensionContext classContext = context.getParent().orElse(context);
        return classContext
                .getStore(ExtensionContext.Namespace.create(DatabaseTestRuns.class, testClass))
                .getOrComputeIfAbsent(engine, key -> new Opened(open(engine, testClass)), Opened.class)
                .database();
    }

    private static TestDatabase open(Engine engine, Class<?> testClass) {
        Database wanted = testClass.getAnnotation(Database.class);
        if (wanted == null) {
            throw new IllegalStateException("@Database is missing on " + testClass.getName());
        }
        return TestDatabase.on(engine, wanted.domain(), wanted.changelog(), wanted.entities());
    }

    /** Closed by JUnit after the last test of the class. */
    private record Opened(TestDatabase database) implements ExtensionContext.Store.CloseableResource {
        @Override
        public void close() {
            database.close();
        }
    }

    private record Run(Engine engine, TestDatabase database)
            implements TestTemplateInvocationContext, ParameterResolver {
        @Override
        public String getDisplayName(int invocationIndex) {
            return engine.name();
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            return List.of(this);
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == TestDatabase.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return database;
        }
    }
}

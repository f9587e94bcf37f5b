package nl.pleegplein.content.core;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import nl.pleegplein.content.api.ContentSource;
import org.junit.jupiter.api.Test;

class GuardedSourceTest {
    @Test
    void passesOnEverythingThatASourceCanSay() {
        for (Method method : ContentSource.class.getMethods()) {
            if (!Modifier.isStatic(method.getModifiers())) {
                assertDoesNotThrow(
                        () -> GuardedSource.class.getDeclaredMethod(method.getName(), method.getParameterTypes()),
                        method.getName() + " would answer with the default of the contract");
            }
        }
    }
}

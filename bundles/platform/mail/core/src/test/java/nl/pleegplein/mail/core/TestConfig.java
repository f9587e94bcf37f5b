package nl.pleegplein.mail.core;

import java.lang.reflect.Proxy;
import java.util.Map;

/** A configuration with some settings, and the defaults for the others. */
final class TestConfig {
    private TestConfig() {}

    static MailConfig of(Map<String, Object> settings) {
        return (MailConfig) Proxy.newProxyInstance(
                MailConfig.class.getClassLoader(),
                new Class<?>[] {MailConfig.class},
                (proxy, method, arguments) -> settings.getOrDefault(method.getName(), method.getDefaultValue()));
    }
}

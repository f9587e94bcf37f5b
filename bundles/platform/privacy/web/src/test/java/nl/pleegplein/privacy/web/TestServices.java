package nl.pleegplein.privacy.web;

import nl.pleegplein.privacy.api.Erasures;

/** What the tests of commands use too. */
public final class TestServices {
    private TestServices() {}

    public static Erasures erasures() {
        return new FakePrivacy();
    }
}

package nl.pleegplein.operations.installer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ReasonTest {
    @Test
    void ofWhatCannotBeResolvedTheLastThingThatIsMissing() {
        String karafs =
                "Unable to resolve root: missing requirement [root] osgi.identity; filter:=\"(a=b)\" [caused by: Unable"
                        + " to resolve blogs/1: missing requirement [blogs/1] osgi.wiring.package; filter:=\"(osgi.wiring.package=x.y)\"]";
        assertEquals(
                "it needs osgi.wiring.package; filter:=\"(osgi.wiring.package=x.y)\"",
                Reason.of(new IllegalStateException(karafs)));
    }

    @Test
    void ofSeveralBundlesWhatEachSays() {
        Exception several = new Exception("Error restarting bundles:\n\tone\n\ttwo");
        several.addSuppressed(new Exception("one"));
        several.addSuppressed(new Exception("two"));
        assertEquals("one; two", Reason.of(several));
    }

    @Test
    void ofAllElseTheFirstLineOrAtLeastTheName() {
        assertEquals("first", Reason.of(new Exception(" first\nsecond")));
        assertEquals("NoClassDefFoundError", Reason.of(new NoClassDefFoundError()));
    }
}

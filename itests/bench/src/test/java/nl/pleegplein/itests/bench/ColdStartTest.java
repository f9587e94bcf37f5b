package nl.pleegplein.itests.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ColdStartTest {
    @Test
    void stopsOurBundlesButNotWhatTheOperatorUses() {
        String list = """
                12\tActive\t 80\t1.0.0\tnl.pleegplein.library.web
                13\tActive\t 80\t1.0.0\tnl.pleegplein.operations.console
                14\tActive\t 80\t9.4.58\torg.eclipse.jetty.server
                15\tActive\t 80\t1.0.0\tnl.pleegplein.web.shell
                """;
        assertEquals(List.of("12", "15"), ColdStart.bundles(list));
    }
}

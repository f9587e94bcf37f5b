package nl.pleegplein.web.shell;

import java.util.List;
import java.util.Set;
import nl.pleegplein.web.api.MenuEntry;
import nl.pleegplein.web.api.Messages;
import nl.pleegplein.web.api.Routes;
import nl.pleegplein.web.api.WebSection;

/** A section made of routes. */
public record TestSection(String id, Set<String> paths, Routes routes, List<MenuEntry> menus) implements WebSection {
    public static TestSection of(String id, Routes routes) {
        return new TestSection(id, Set.of(id), routes, List.of());
    }

    public static Messages words() {
        return Messages.beside(Frontend.class);
    }

    @Override
    public Messages messages() {
        return words();
    }
}

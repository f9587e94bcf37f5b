package nl.pleegplein.web.shell.sections;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;
import nl.pleegplein.web.api.MenuEntry;
import nl.pleegplein.web.api.WebSection;
import nl.pleegplein.web.shell.entry.RequestFacts;
import nl.pleegplein.web.shell.texts.SectionText;

/**
 * A section that is here, with all that the shell asks of it asked once. It is dropped as a whole when the section goes,
 * so that nothing of its bundle stays behind. Thread-safe.
 */
public final class LiveSection {
    private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,40}");
    private static final Pattern PATH = Pattern.compile("[A-Za-z0-9._-]{0,60}");
    private static final Set<String> RESERVED = Set.of("api", "assets", "taal", ".", "..");

    private final String id;
    private final Set<String> paths;
    private final List<MenuEntry> menus;
    private final RouteTable routes;
    private final List<String> styles;
    private final Assets assets;
    private final SectionText dutch;
    private final SectionText english;
    private final String bundle;
    private final Optional<String> domain;
    private final Circuit circuit;
    private final Slots slots;
    private final LongAdder requests = new LongAdder();
    private final LongAdder failures = new LongAdder();

    /** @throws RuntimeException when the section says something that cannot be */
    LiveSection(WebSection section, Origin origin, Assets assets, TextMaker texts, Circuit circuit, Slots slots) {
        this.id = section.id();
        this.paths = Set.copyOf(section.paths());
        this.menus = List.copyOf(section.menus());
        this.routes = new RouteTable(section.routes());
        this.styles = section.styles().stream().sorted().map(assets::address).toList();
        this.assets = assets;
        this.dutch = texts.make(RequestFacts.DUTCH, section.messages());
        this.english = texts.make(RequestFacts.ENGLISH, section.messages());
        this.bundle = origin.bundle();
        this.domain = origin.domain();
        this.circuit = circuit;
        this.slots = slots;
        check();
    }

    /** The bundle that brought a section. */
    record Origin(String bundle, Optional<String> domain) {}

    private void check() {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("Not an id: " + id);
        }
        for (String path : paths) {
            if (!PATH.matcher(path).matches() || RESERVED.contains(path)) {
                throw new IllegalArgumentException("Not a path for a section: " + path);
            }
        }
    }

    public String id() {
        return id;
    }

    public Set<String> paths() {
        return paths;
    }

    public List<MenuEntry> menus() {
        return menus;
    }

    public RouteTable routes() {
        return routes;
    }

    /** The addresses of the style sheets that its pages need. */
    public List<String> styles() {
        return styles;
    }

    public Assets assets() {
        return assets;
    }

    public SectionText text(Locale locale) {
        return locale.getLanguage().equals("en") ? english : dutch;
    }

    public String bundle() {
        return bundle;
    }

    public Optional<String> domain() {
        return domain;
    }

    public Circuit circuit() {
        return circuit;
    }

    public Slots slots() {
        return slots;
    }

    public void countRequest() {
        requests.increment();
    }

    public void countFailure() {
        failures.increment();
    }

    public long requests() {
        return requests.sum();
    }

    public long failures() {
        return failures.sum();
    }
}

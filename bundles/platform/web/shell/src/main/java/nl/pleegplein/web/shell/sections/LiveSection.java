package nl.pleegplein.web.shell.sections;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;
import nl.pleegplein.web.api.MenuEntry;
import nl.pleegplein.web.api.Messages;
import nl.pleegplein.web.api.WebSection;
import nl.pleegplein.web.shell.entry.RequestFacts;
import nl.pleegplein.web.shell.texts.SectionText;

/**
 * A section that is here, with all that the shell asks of it asked once. It is dropped as a whole when the section goes,
 * so that nothing of its bundle stays behind. Thread-safe.
 */
public final class LiveSection {
    private static final AtomicLong MADE = new AtomicLong();
    private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,40}");
    private static final Pattern PATH = Pattern.compile("[A-Za-z0-9._-]{0,60}");
    /** Below these, sections of several bundles stand together. */
    static final Set<String> SHARED = Set.of("beheer", "mijn", "redactie");

    private static final Set<String> RESERVED = Set.of("api", "assets", "taal", ".", "..");

    private final String id;
    private final Set<String> paths;
    private final RouteTable routes;
    private final List<String> styles;
    private final Assets assets;
    private final SectionText dutch;
    private final SectionText english;
    private final MenuLinks dutchLinks;
    private final MenuLinks englishLinks;
    private final String bundle;
    private final Optional<String> domain;
    private final boolean shells;
    private final Circuit circuit;
    private final Slots slots;
    private final long number = MADE.incrementAndGet();
    private final LongAdder requests = new LongAdder();
    private final LongAdder failures = new LongAdder();

    /** @throws RuntimeException when the section says something that cannot be */
    LiveSection(WebSection section, Origin origin, Assets assets, TextMaker texts, Circuit circuit, Slots slots) {
        this.id = checkedId(section.id());
        this.paths = checkedPaths(said("paths", section.paths()));
        this.routes = new RouteTable(said("routes", section.routes()));
        this.styles = said("styles", section.styles()).stream()
                .sorted()
                .map(assets::address)
                .toList();
        this.assets = assets;
        Messages messages = said("messages", section.messages());
        this.dutch = texts.make(RequestFacts.DUTCH, messages);
        this.english = texts.make(RequestFacts.ENGLISH, messages);
        // A copy: what a section gives may change, and may hold null.
        List<MenuEntry> menus = new ArrayList<>(said("menus", section.menus()));
        this.dutchLinks = MenuLinks.of(menus, dutch);
        this.englishLinks = MenuLinks.of(menus, english);
        this.bundle = origin.bundle();
        this.domain = origin.domain();
        this.shells = origin.shells();
        this.circuit = circuit;
        this.slots = slots;
    }

    /**
     * The bundle that brought a section.
     *
     * @param shells whether it is the shell's own
     */
    record Origin(String bundle, Optional<String> domain, boolean shells) {}

    private static String checkedId(String id) {
        if (id == null || !ID.matcher(id).matches()) {
            throw new IllegalArgumentException("Not an id: " + id);
        }
        return id;
    }

    private static Set<String> checkedPaths(Set<String> paths) {
        for (String path : paths) {
            if (path == null || !isPath(path)) {
                throw new IllegalArgumentException("Not a path for a section: " + path);
            }
        }
        return Set.copyOf(paths);
    }

    private static boolean isPath(String path) {
        int slash = path.indexOf('/');
        if (slash < 0) {
            return PATH.matcher(path).matches() && !RESERVED.contains(path);
        }
        String second = path.substring(slash + 1);
        return SHARED.contains(path.substring(0, slash))
                && !second.isEmpty()
                && PATH.matcher(second).matches()
                && !second.equals(".")
                && !second.equals("..");
    }

    private static <T> T said(String what, T value) {
        if (value == null) {
            throw new IllegalArgumentException("The section has no " + what);
        }
        return value;
    }

    public String id() {
        return id;
    }

    /** No other section that was ever here has the same. */
    long number() {
        return number;
    }

    public Set<String> paths() {
        return paths;
    }

    public MenuLinks links(Locale locale) {
        return locale.getLanguage().equals("en") ? englishLinks : dutchLinks;
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

    /** Whether the shell brought it itself. */
    boolean isShells() {
        return shells;
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

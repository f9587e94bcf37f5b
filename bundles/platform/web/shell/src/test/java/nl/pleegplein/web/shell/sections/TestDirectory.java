package nl.pleegplein.web.shell.sections;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import nl.pleegplein.web.api.WebSection;
import nl.pleegplein.web.shell.pages.ShellSection;
import nl.pleegplein.web.shell.pages.ShellStyles;

/** A directory of sections that come and go without OSGi. The bundle of section {@code x} is called {@code bundle.x}. */
public final class TestDirectory {
    private final Executor pool;
    private final int perSection;
    private final TextMaker texts;
    private final Set<String> installed = new HashSet<>();
    private final Set<String> withheld = new HashSet<>();
    private final Set<String> unsettled = new HashSet<>();
    private final Clock clock;
    private final SectionDirectory directory;

    public TestDirectory(Path folder, Clock clock, Executor pool, int perSection, TextMaker texts) {
        this.pool = pool;
        this.perSection = perSection;
        this.texts = texts;
        this.clock = clock;
        KnownSections known = new KnownSections(
                folder.resolve("sections.properties"), clock, Duration.ofMinutes(2), installed::contains);
        this.directory = new SectionDirectory(known, gate(), new Reserved(ShellSection.ID, ShellSection.PATHS));
    }

    private Gate gate() {
        return new Gate() {
            @Override
            public boolean mayShow(Optional<String> domain) {
                return domain.filter(withheld::contains).isEmpty();
            }

            @Override
            public boolean isSettled(Optional<String> domain) {
                return domain.filter(unsettled::contains).isEmpty();
            }
        };
    }

    /** From now on something is being changed that the section stands on. */
    public void unsettle(WebSection section) {
        unsettled.add(section.id());
    }

    public SectionDirectory directory() {
        return directory;
    }

    public void start(WebSection section, Map<String, byte[]> assets) {
        String bundle = "bundle." + section.id();
        installed.add(bundle);
        try {
            directory.add(section, live(section, bundle, new Assets.Files(assets), false));
        } catch (RuntimeException | LinkageError e) {
            directory.addUnusable(section, bundle, Optional.empty(), e);
        }
    }

    public void startShell(WebSection section, Map<String, byte[]> assets) {
        directory.add(section, live(section, "bundle.shell", ShellStyles.addTo(new Assets.Files(assets)), true));
    }

    private LiveSection live(WebSection section, String bundle, Assets.Files assets, boolean shells) {
        return new LiveSection(
                section,
                new LiveSection.Origin(bundle, Optional.ofNullable(section.id()), shells),
                Assets.of(section.id(), assets),
                texts,
                new Circuit(clock),
                new Slots(pool, perSection));
    }

    public void stop(WebSection section) {
        directory.remove(section);
    }

    public void uninstall(WebSection section) {
        stop(section);
        installed.remove("bundle." + section.id());
        directory.uninstalled("bundle." + section.id());
    }

    public void withhold(String domain) {
        withheld.add(domain);
    }
}

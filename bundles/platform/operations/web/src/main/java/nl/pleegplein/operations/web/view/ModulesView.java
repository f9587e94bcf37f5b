package nl.pleegplein.operations.web.view;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The page about what is installed.
 *
 * @param changeable what operators install, update and remove, by name
 * @param platform all else that is here, by name
 * @param changes the latest first
 * @param unknown keys of texts on what cannot be told now
 */
public record ModulesView(
        List<ModuleView> changeable, List<ModuleView> platform, List<Change> changes, List<String> unknown) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm").withZone(ZoneId.of("Europe/Amsterdam"));

    public List<ModuleView> unwell() {
        return all().filter(module -> !module.isWell()).toList();
    }

    /** How many modules are here and well. */
    public long well() {
        return all().filter(ModuleView::isInstalled).filter(ModuleView::isWell).count();
    }

    private Stream<ModuleView> all() {
        return Stream.concat(changeable.stream(), platform.stream());
    }

    /**
     * A change that was made or tried.
     *
     * @param action the key of the text on what was done
     * @param failure why it failed, in English; empty when it succeeded
     */
    public record Change(
            Instant when,
            String action,
            String module,
            Optional<String> from,
            Optional<String> to,
            Optional<String> failure) {
        /** On the clock of the site. */
        public String time() {
            return TIME.format(when);
        }
    }
}

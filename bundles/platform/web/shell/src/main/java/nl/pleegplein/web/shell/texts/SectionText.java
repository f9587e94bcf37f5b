package nl.pleegplein.web.shell.texts;

import gg.jte.Content;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nl.pleegplein.web.api.Messages;
import nl.pleegplein.web.api.Text;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The words of a section, and where it has none, those of the shell. Goes with its section. Thread-safe. */
public final class SectionText implements Text {
    private static final Logger LOG = LoggerFactory.getLogger(SectionText.class);
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final String[] UNITS = {"B", "kB", "MB", "GB", "TB"};

    private static final DateTimeFormatter TIMES = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final Locale locale;
    private final Messages own;
    private final Messages shells;
    private final Icons icons;
    private final Clock clock;
    private final DateTimeFormatter dates;
    private final Map<String, Phrase> phrases = new ConcurrentHashMap<>();
    private final Set<String> missing = ConcurrentHashMap.newKeySet();

    public SectionText(Locale locale, Messages own, Messages shells, Icons icons, Clock clock) {
        this.locale = locale;
        this.own = own;
        this.shells = shells;
        this.icons = icons;
        this.clock = clock;
        this.dates = DateTimeFormatter.ofPattern("d MMMM yyyy", locale);
    }

    @Override
    public Locale locale() {
        return locale;
    }

    @Override
    public String get(String key, Object... arguments) {
        return find(key, arguments).orElseGet(() -> mistaken(key));
    }

    /** The text, when there is one for this key. */
    public Optional<String> find(String key, Object... arguments) {
        Optional<String> pattern = own.find(key, locale).or(() -> shells.find(key, locale));
        return arguments.length == 0
                ? pattern
                : pattern.map(text -> phrase(key, text).with(arguments));
    }

    private Phrase phrase(String key, String pattern) {
        return phrases.computeIfAbsent(key, ignored -> new Phrase(pattern, locale));
    }

    private String mistaken(String key) {
        if (missing.size() < 100 && missing.add(key)) {
            LOG.warn("There is no text {} in {}", key, locale.getLanguage());
        }
        return "??" + key + "??";
    }

    @Override
    public String date(LocalDate date) {
        return dates.format(date);
    }

    @Override
    public String date(Instant instant) {
        LocalDate day = LocalDate.ofInstant(instant, ZONE);
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZONE);
        if (day.equals(today)) {
            return get("date.today");
        }
        return day.equals(today.minusDays(1)) ? get("date.yesterday") : date(day);
    }

    @Override
    public String time(Instant instant) {
        return TIMES.format(instant.atZone(ZONE));
    }

    @Override
    public String isoDate(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE).toString();
    }

    @Override
    public String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    @Override
    public String size(long bytes) {
        double amount = bytes;
        int unit = 0;
        while (amount >= 999.5 && unit < UNITS.length - 1) {
            amount /= 1000;
            unit++;
        }
        NumberFormat format = NumberFormat.getInstance(locale);
        format.setMaximumFractionDigits(unit > 0 && amount < 10 ? 1 : 0);
        return format.format(amount) + " " + UNITS[unit];
    }

    @Override
    public Content icon(String name) {
        return icons.named(name);
    }
}

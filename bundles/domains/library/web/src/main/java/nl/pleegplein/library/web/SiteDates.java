package nl.pleegplein.library.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Days as people in the Netherlands count them. */
final class SiteDates {
    static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private SiteDates() {}

    static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }
}

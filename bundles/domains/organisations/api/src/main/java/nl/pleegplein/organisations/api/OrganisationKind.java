package nl.pleegplein.organisations.api;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an organisation does. One may be of several kinds. */
public enum OrganisationKind {
    /** Places children in foster families and supports these. */
    FOSTER_CARE,
    /** Gives trainings. */
    TRAINING,
    /** Of foster parents and for them. */
    ASSOCIATION;

    /** The name in addresses and for programs, such as {@code foster-care}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<OrganisationKind> of(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst();
    }
}

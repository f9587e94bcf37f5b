package nl.pleegplein.organisations.core;

import java.util.Optional;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.privacy.api.Deed;
import nl.pleegplein.privacy.api.Wording;

/**
 * What the audit trail says of changes of an organisation. Which one it was, only when an operator did it: of anybody else the entry
 * would tell for years for whom they work.
 */
enum OrganisationDeeds {
    ADDED("added", "Organisatie toegevoegd", "Organisation added"),
    CHANGED("changed", "Organisatie gewijzigd", "Organisation changed"),
    ENDED("ended", "Organisatie beëindigd", "Organisation ended"),
    RESTORED("restored", "Organisatie hersteld", "Organisation restored");

    private final String kind;
    private final String dutch;
    private final String english;

    OrganisationDeeds(String kind, String dutch, String english) {
        this.kind = "organisations." + kind;
        this.dutch = dutch;
        this.english = english;
    }

    Deed of(OrganisationEntity organisation, Viewer by) {
        String which = Permissions.isOperator(by) ? ": " + organisation.name() : "";
        return new Deed(kind, Optional.empty(), new Wording(dutch + which, english + which), "");
    }
}

package nl.pleegplein.organisations.core;

import nl.pleegplein.organisations.api.StaffRole;
import nl.pleegplein.privacy.api.Wording;

/**
 * What the audit trail says of staff. Not which organisation: an entry stays for years, also when the account has gone, and nobody
 * is to be tied to an organisation for that long.
 */
enum StaffWords {
    INVITED("invited", "Uitgenodigd als %s van een organisatie", "Invited as %s of an organisation"),
    WITHDRAWN(
            "withdrawn",
            "Uitnodiging ingetrokken als %s van een organisatie",
            "Invitation withdrawn as %s of an organisation"),
    ACCEPTED("accepted", "Zelf ja gezegd: %s van een organisatie", "Said yes themselves: %s of an organisation"),
    DECLINED("declined", "Zelf nee gezegd: %s van een organisatie", "Said no themselves: %s of an organisation"),
    REMOVED("removed", "Weggehaald als %s van een organisatie", "Removed as %s of an organisation"),
    LEFT("left", "Zelf gestopt als %s van een organisatie", "Left themselves as %s of an organisation");

    private final String kind;
    private final String dutch;
    private final String english;

    StaffWords(String kind, String dutch, String english) {
        this.kind = "organisations.staff." + kind;
        this.dutch = dutch;
        this.english = english;
    }

    String kind() {
        return kind;
    }

    Wording of(StaffRole role) {
        return switch (role) {
            case STAFF -> new Wording(dutch.formatted("medewerker"), english.formatted("staff"));
            case ADMINISTRATOR -> new Wording(dutch.formatted("beheerder"), english.formatted("administrator"));
        };
    }
}

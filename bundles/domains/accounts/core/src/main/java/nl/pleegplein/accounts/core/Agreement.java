package nl.pleegplein.accounts.core;

import java.util.ArrayList;
import java.util.List;
import nl.pleegplein.accounts.api.Agreed;
import nl.pleegplein.content.api.InvalidInputException.Fault;

/** Which versions of the texts somebody agreed with. */
record Agreement(int rules, int statement) {
    /** Whether who agreed with this need not be asked about that. */
    boolean covers(Agreement other) {
        return rules >= other.rules && statement >= other.statement;
    }

    static List<Fault> faults(Agreed agreed) {
        List<Fault> faults = new ArrayList<>();
        if (!agreed.rules()) {
            faults.add(new Fault("rules", "accounts.fault.rules", "The house rules must be agreed with"));
        }
        if (!agreed.statement()) {
            faults.add(new Fault("statement", "accounts.fault.statement", "The privacy statement must be read"));
        }
        return faults;
    }
}

package nl.pleegplein.privacy.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.pleegplein.access.api.AccountId;
import nl.pleegplein.privacy.api.ErasureChoice;
import nl.pleegplein.privacy.api.ErasureReceipt;
import nl.pleegplein.privacy.api.ExportWriter;
import nl.pleegplein.privacy.api.PersonalDataSource;
import nl.pleegplein.privacy.api.Subject;
import nl.pleegplein.privacy.api.Wording;

/** A domain that keeps personal data. Used by one thread. */
class FakeSource implements PersonalDataSource {
    final List<AccountId> erased = new ArrayList<>();
    final List<ErasureChoice> choices = new ArrayList<>();
    boolean fails;
    /** What the bundle that it comes from says about its tables. */
    Optional<String> header = Optional.empty();

    @Override
    public void export(Subject subject, ExportWriter writer) {
        if (fails) {
            throw new IllegalStateException("No");
        }
    }

    @Override
    public ErasureReceipt erase(Subject subject, ErasureChoice choice) {
        if (fails) {
            throw new IllegalStateException("No");
        }
        erased.add(((Subject.Account) subject).id());
        choices.add(choice);
        return choice == ErasureChoice.REMOVE ? new ErasureReceipt(3, 0) : new ErasureReceipt(1, 2);
    }

    @Override
    public Optional<Wording> title() {
        return Optional.of(new Wording("Proef", "Trial"));
    }
}

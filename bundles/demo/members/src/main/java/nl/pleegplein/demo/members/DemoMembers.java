package nl.pleegplein.demo.members;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.pleegplein.access.api.AccountId;
import nl.pleegplein.access.api.Readers;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.accounts.api.SampleAccounts;
import nl.pleegplein.content.api.Taxonomy;
import nl.pleegplein.privacy.api.ErasureChoice;
import nl.pleegplein.privacy.api.Erasures;
import nl.pleegplein.profiles.api.Profiles;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings the made-up members in when the platform starts, each once, and takes them out again. */
// Immediate, because nobody asks for it: it acts of its own accord.
@Component(service = DemoMembers.class, immediate = true, configurationPid = "nl.pleegplein.demo")
public final class DemoMembers {
    private static final Logger LOG = LoggerFactory.getLogger(DemoMembers.class);

    private final SampleAccounts accounts;
    private final Profiles profiles;
    private final Erasures erasures;

    /** The taxonomy is only waited for: a page with themes is refused while they are not there. */
    @Activate
    public DemoMembers(
            @Reference SampleAccounts accounts,
            @Reference Profiles profiles,
            @Reference Erasures erasures,
            @Reference Taxonomy taxonomy,
            MembersConfig config) {
        this(accounts, profiles, erasures);
        if (config.enabled()) {
            bringIn(MembersFile.read());
        }
    }

    DemoMembers(SampleAccounts accounts, Profiles profiles, Erasures erasures) {
        this.accounts = accounts;
        this.profiles = profiles;
        this.erasures = erasures;
    }

    /** Those who are not there and were not removed; one who fails costs no other. */
    void bringIn(List<DemoMember> members) {
        int added = 0;
        for (DemoMember member : members) {
            try {
                Optional<AccountId> account = accounts.add(member.account(), Viewer.system());
                if (account.isPresent()) {
                    member.page().ifPresent(page -> profiles.save(page, as(account.get())));
                    added++;
                }
            } catch (RuntimeException e) {
                LOG.error("A member of the demonstration could not be brought in", e);
            }
        }
        LOG.info("The demonstration has {} new members", added);
    }

    /** Closes their accounts, for good: they do not come back by themselves. Gives how many. */
    public int remove() {
        List<AccountId> all = accounts.all(Viewer.system());
        all.forEach(account -> erasures.close(ErasureChoice.REMOVE, as(account)));
        return all.size();
    }

    private static Viewer as(AccountId account) {
        return new Viewer(
                Optional.of(account), Set.of(), Set.of(Readers.MEMBERS, Readers.account(account)), Optional.empty());
    }
}

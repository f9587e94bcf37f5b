package nl.pleegplein.organisations.core;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.pleegplein.access.api.AccountId;
import nl.pleegplein.organisations.api.OrganisationId;
import nl.pleegplein.privacy.api.ErasureChoice;
import nl.pleegplein.privacy.api.ErasureReceipt;
import nl.pleegplein.privacy.api.ExportWriter;
import nl.pleegplein.privacy.api.PersonalDataSource;
import nl.pleegplein.privacy.api.Purpose;
import nl.pleegplein.privacy.api.Subject;
import nl.pleegplein.privacy.api.Wording;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** For which organisations somebody works, and which asked them to: all that is kept here of people. */
@Component(property = PersonalDataSource.DOMAIN + "=organisations")
public final class OrganisationData implements PersonalDataSource {
    private static final int ALL = Integer.MAX_VALUE;

    private final OrganisationRepository organisations;
    private final StaffRepository staff;

    @Activate
    public OrganisationData(@Reference OrganisationRepository organisations, @Reference StaffRepository staff) {
        this.organisations = organisations;
        this.staff = staff;
    }

    @Override
    public Optional<Wording> title() {
        return Optional.of(OrganisationWords.TITLE);
    }

    @Override
    public List<Purpose> purposes() {
        return OrganisationWords.PURPOSES;
    }

    @Override
    public Map<String, Wording> labels() {
        return OrganisationWords.LABELS;
    }

    @Override
    public void export(Subject subject, ExportWriter writer) {
        if (!(subject instanceof Subject.Account account)) {
            return;
        }
        List<StaffEntity> working = staff.of(account.id(), ALL);
        List<InvitationEntity> asked = staff.invitations(account.id(), ALL);
        Map<OrganisationId, String> names = names(working, asked);
        working.forEach(row -> writer.record(
                "staff",
                Map.of(
                        "organisation", names.get(row.organisation()),
                        "role", row.role().name(),
                        "since", row.since())));
        asked.forEach(row -> {
            Map<String, Object> fields = new HashMap<>();
            fields.put("organisation", names.get(row.organisation()));
            fields.put("role", row.role().name());
            fields.put("reason", row.reason());
            fields.put("invited", row.invited());
            fields.put("expires", row.expires());
            fields.put("declined", row.declined());
            writer.record("invitations", fields);
        });
    }

    private Map<OrganisationId, String> names(List<StaffEntity> working, List<InvitationEntity> asked) {
        List<UUID> ids = Stream.concat(
                        working.stream().map(StaffEntity::organisation),
                        asked.stream().map(InvitationEntity::organisation))
                .map(OrganisationId::value)
                .distinct()
                .toList();
        return organisations.all(ids).stream()
                .collect(Collectors.toMap(OrganisationEntity::id, OrganisationEntity::name));
    }

    @Override
    public ErasureReceipt erase(Subject subject, ErasureChoice choice) {
        if (!(subject instanceof Subject.Account account)) {
            return new ErasureReceipt(0, 0);
        }
        AccountId id = account.id();
        return organisations.inOneTransaction(
                () -> new ErasureReceipt(staff.removeAll(id), staff.forgetWhoInvited(id)));
    }
}

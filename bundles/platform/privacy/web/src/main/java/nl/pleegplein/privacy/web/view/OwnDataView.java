package nl.pleegplein.privacy.web.view;

import java.util.List;
import java.util.Optional;
import nl.pleegplein.privacy.api.AuditEntry;
import nl.pleegplein.privacy.api.Consent;
import nl.pleegplein.privacy.api.ExportState;

/**
 * One's own data.
 *
 * @param trail what others did with them
 * @param next where more of the trail is
 * @param first whether this is the beginning of the trail, where all the rest of the page stands too
 */
public record OwnDataView(
        Optional<ExportState> export,
        List<Consent> consents,
        List<AuditEntry> trail,
        Optional<String> next,
        boolean first,
        String csrf) {}

package nl.pleegplein.itests.trouble.keptdata;

import nl.pleegplein.privacy.api.ErasureChoice;
import nl.pleegplein.privacy.api.ErasureReceipt;
import nl.pleegplein.privacy.api.ExportWriter;
import nl.pleegplein.privacy.api.PersonalDataSource;
import nl.pleegplein.privacy.api.Subject;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Answers for the personal data of the domain {@code kept}, of which it finds none. */
@Component(property = PersonalDataSource.DOMAIN + "=kept")
public final class KeptData implements PersonalDataSource {
    @Activate
    public KeptData() {}

    @Override
    public void export(Subject subject, ExportWriter writer) {}

    @Override
    public ErasureReceipt erase(Subject subject, ErasureChoice choice) {
        return new ErasureReceipt(0, 0);
    }
}

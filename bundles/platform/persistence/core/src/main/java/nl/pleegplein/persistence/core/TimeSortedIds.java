package nl.pleegplein.persistence.core;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.util.UUID;
import nl.pleegplein.persistence.api.Ids;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Ids of one node sort in the order in which they were made, also within a millisecond. */
@Component
public final class TimeSortedIds implements Ids {
    private final TimeBasedEpochGenerator generator;

    @Activate
    public TimeSortedIds() {
        this.generator = Generators.timeBasedEpochGenerator();
    }

    @Override
    public UUID next() {
        return generator.generate();
    }
}

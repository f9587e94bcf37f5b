package nl.pleegplein.accounts.core;

import java.util.List;
import nl.pleegplein.accounts.api.SampleGate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks whoever brings sample accounts whether they may come in. */
@Component(service = SampleGates.class)
public final class SampleGates {
    private static final Logger LOG = LoggerFactory.getLogger(SampleGates.class);

    @Reference(policyOption = ReferencePolicyOption.GREEDY)
    private volatile List<SampleGate> gates = List.of();

    @Activate
    public SampleGates() {
        // The references are filled and replaced by the component runtime.
    }

    SampleGates(List<SampleGate> gates) {
        this.gates = gates;
    }

    boolean isThere() {
        return !gates.isEmpty();
    }

    /** What fails lets nobody in. */
    boolean mayEnter(String client) {
        return gates.stream().anyMatch(gate -> mayEnter(gate, client));
    }

    private static boolean mayEnter(SampleGate gate, String client) {
        try {
            return gate.mayEnter(client);
        } catch (RuntimeException | LinkageError e) {
            LOG.error("{} cannot say who may enter", gate.getClass().getName(), e);
            return false;
        }
    }
}

package nl.pleegplein.demo.members;

import java.util.Locale;
import java.util.Set;
import nl.pleegplein.accounts.api.SampleGate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Their passwords are known to everybody, so they come in from this machine only, unless an operator wants otherwise. */
@Component(configurationPid = "nl.pleegplein.demo")
public final class DemoGate implements SampleGate {
    private static final Logger LOG = LoggerFactory.getLogger(DemoGate.class);
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "::1", "0:0:0:0:0:0:0:1");

    private final boolean everywhere;
    private final boolean loopback;

    @Activate
    public DemoGate(MembersConfig config) {
        String from = config.signIn().strip().toLowerCase(Locale.ROOT);
        this.everywhere = config.enabled() && from.equals("everywhere");
        this.loopback = config.enabled() && from.equals("loopback");
        if (everywhere) {
            LOG.warn("Made-up members, operators among them, can sign in from everywhere");
        }
    }

    @Override
    public boolean mayEnter(String client) {
        return everywhere || (loopback && LOOPBACK.contains(client));
    }
}

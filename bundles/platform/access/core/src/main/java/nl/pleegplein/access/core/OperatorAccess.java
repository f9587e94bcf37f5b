package nl.pleegplein.access.core;

import java.util.Map;
import nl.pleegplein.access.api.ViewerResolver;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets the operator's token in while one is configured. The service is registered by hand: the properties of a declared
 * one are those of its configuration, where everybody could read the token.
 */
// Immediate: nobody asks for it, it offers.
@Component(
        service = {},
        immediate = true,
        configurationPid = OperatorAccess.PID)
@Designate(ocd = AccessConfiguration.class)
public final class OperatorAccess {
    static final String PID = "nl.pleegplein.access";

    private static final Logger LOG = LoggerFactory.getLogger(OperatorAccess.class);

    private final Runnable withdrawal;

    @Activate
    public OperatorAccess(BundleContext context, AccessConfiguration configuration) {
        String token = configuration.operatorToken().strip();
        this.withdrawal = token.isEmpty() ? () -> {} : offer(context, token);
    }

    @Deactivate
    void stop() {
        withdrawal.run();
    }

    private static Runnable offer(BundleContext context, String token) {
        try {
            ServiceRegistration<ViewerResolver> offered = context.registerService(
                    ViewerResolver.class, new OperatorToken(token), FrameworkUtil.asDictionary(Map.of()));
            return offered::unregister;
        } catch (IllegalArgumentException e) {
            LOG.error("{}: operatorToken is not used: {}", PID, e.getMessage());
            return () -> {};
        }
    }
}

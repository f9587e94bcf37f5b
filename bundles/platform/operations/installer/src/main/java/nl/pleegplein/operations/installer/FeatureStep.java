package nl.pleegplein.operations.installer;

import java.util.EnumSet;
import org.apache.karaf.features.Feature;
import org.apache.karaf.features.FeaturesService;

/** Installs the feature of a domain, {@code pleegplein-<domain>}; one that is there stays as it is. */
final class FeatureStep implements Installation.Step {
    private final FeaturesService features;

    FeatureStep(FeaturesService features) {
        this.features = features;
    }

    @Override
    public String install(String domain) throws Exception {
        String name = "pleegplein-" + domain;
        Feature feature = features.getFeature(name);
        if (feature == null) {
            throw new IllegalStateException("There is no feature " + name);
        }
        if (!features.isRequired(feature)) {
            features.installFeature(
                    feature.getName(),
                    feature.getVersion(),
                    EnumSet.of(FeaturesService.Option.NoAutoRefreshBundles, FeaturesService.Option.Upgrade));
        }
        return feature.getVersion();
    }
}

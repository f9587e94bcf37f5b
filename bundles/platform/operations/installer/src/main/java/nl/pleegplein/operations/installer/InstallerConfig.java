package nl.pleegplein.operations.installer;

import org.osgi.service.metatype.annotations.ObjectClassDefinition;

@ObjectClassDefinition(name = "Pleegplein: domains of this site")
@interface InstallerConfig {
    /**
     * The domains to install after boot, with commas between, in this order; the feature of each is called
     * {@code pleegplein-<domain>}.
     */
    String domains() default "";
}

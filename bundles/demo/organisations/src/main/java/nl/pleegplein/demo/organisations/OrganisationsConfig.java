package nl.pleegplein.demo.organisations;

/** Part of what {@code nl.pleegplein.demo} has; the library's demo describes it for operators. */
@interface OrganisationsConfig {
    boolean enabled() default true;
}

package nl.pleegplein.organisations.api;

/**
 * An organisation, for who may change it.
 *
 * @param details as they were typed
 * @param whole whether the viewer may change all of it, end and restore it, as operators do; else only its description
 */
public record ManagedOrganisation(OrganisationCard card, OrganisationDetails details, boolean whole) {}

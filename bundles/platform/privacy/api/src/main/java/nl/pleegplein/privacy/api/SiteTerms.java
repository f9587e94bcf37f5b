package nl.pleegplein.privacy.api;

/**
 * What holds for the site as a whole.
 *
 * @param backupDays for how many days a backup is kept, as the operator says: what was erased may be in one for that long
 * @param operator who answers for the site (the controller); empty when nobody filled it in
 * @param contact where to ask that operator about one's data: a mail address, or an address that begins with
 *     {@code https://}; empty when nobody filled it in
 */
public record SiteTerms(int backupDays, String operator, String contact) {}

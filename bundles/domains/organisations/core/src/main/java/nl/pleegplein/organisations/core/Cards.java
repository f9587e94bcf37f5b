package nl.pleegplein.organisations.core;

import nl.pleegplein.organisations.api.OrganisationCard;

/** Makes of what is kept what others see. */
final class Cards {
    private static final int LONGEST_SUMMARY = 300;

    private final Regions regions;

    Cards(Regions regions) {
        this.regions = regions;
    }

    OrganisationCard of(OrganisationEntity kept) {
        return new OrganisationCard(
                kept.id(),
                kept.name(),
                kept.slug(),
                kept.kinds().stream().sorted().toList(),
                regions.of(kept.regions()),
                kept.summary(),
                kept.state(),
                kept.demonstration());
    }

    /** How a text begins, in one line. */
    static String summary(String plain) {
        String line = plain.replaceAll("\\s+", " ").strip();
        if (line.length() <= LONGEST_SUMMARY) {
            return line;
        }
        int space = line.lastIndexOf(' ', LONGEST_SUMMARY);
        int end = space > LONGEST_SUMMARY / 2 ? space : LONGEST_SUMMARY;
        int safe = Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end;
        return line.substring(0, safe).strip() + "…";
    }
}

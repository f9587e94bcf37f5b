package nl.pleegplein.organisations.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.pleegplein.organisations.api.OrganisationCard;
import nl.pleegplein.organisations.api.OrganisationKind;
import nl.pleegplein.organisations.api.OrganisationState;
import nl.pleegplein.organisations.api.Organisations;
import nl.pleegplein.organisations.web.view.Choice;
import nl.pleegplein.organisations.web.view.Row;
import nl.pleegplein.web.api.Text;

/** Organisations in the words of their reader. */
final class Words {
    private final Organisations organisations;

    Words(Organisations organisations) {
        this.organisations = organisations;
    }

    List<Choice> kinds(Text text) {
        return Arrays.stream(OrganisationKind.values())
                .map(kind -> new Choice(kind.id(), kind(kind, text)))
                .toList();
    }

    private static String kind(OrganisationKind kind, Text text) {
        return text.get("organisations.kind." + kind.id());
    }

    List<Choice> regions(Locale locale) {
        return organisations.regions().stream()
                .map(region -> new Choice(region.id(), region.title(locale)))
                .toList();
    }

    Row row(OrganisationCard card, Text text) {
        return new Row(
                card.id().toString(),
                card.name(),
                card.path(),
                card.kinds().stream().map(kind -> kind(kind, text)).toList(),
                where(card, text),
                card.summary(),
                card.state() == OrganisationState.ENDED,
                card.demonstration());
    }

    private static String where(OrganisationCard card, Text text) {
        return card.regions().isEmpty()
                ? text.get("organisations.everywhere")
                : card.regions().stream()
                        .map(region -> region.title(text.locale()))
                        .collect(Collectors.joining(", "));
    }
}

package nl.pleegplein.library.core;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.pleegplein.library.api.Article.DossierLink;
import nl.pleegplein.library.api.Article.Neighbour;
import nl.pleegplein.library.core.DossierRepository.Member;

/** Where an article stands in its dossiers. */
final class DossierLinks {
    private DossierLinks() {}

    /** @param members of all its dossiers, dossier by dossier, in their order */
    static List<DossierLink> of(UUID article, List<Member> members) {
        Map<String, List<Member>> dossiers = new LinkedHashMap<>();
        members.forEach(member -> dossiers.computeIfAbsent(member.dossierSlug(), slug -> new ArrayList<>())
                .add(member));
        return dossiers.values().stream().map(dossier -> link(article, dossier)).toList();
    }

    private static DossierLink link(UUID article, List<Member> dossier) {
        int here = 0;
        while (here < dossier.size() && !dossier.get(here).article().equals(article)) {
            here++;
        }
        Member first = dossier.get(0);
        return new DossierLink(
                first.dossierSlug(), first.dossierTitle(), neighbour(dossier, here - 1), neighbour(dossier, here + 1));
    }

    private static Optional<Neighbour> neighbour(List<Member> dossier, int index) {
        if (index < 0 || index >= dossier.size()) {
            return Optional.empty();
        }
        Member member = dossier.get(index);
        return Optional.of(new Neighbour(member.articleSlug(), member.articleTitle()));
    }
}

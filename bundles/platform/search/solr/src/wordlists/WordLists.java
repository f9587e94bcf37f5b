import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tartarus.snowball.ext.DutchStemmer;

/**
 * Makes the two Dutch word lists of the search from OpenTaal's list of words. Run by hand when that list changes, see
 * README.md:
 *
 * <pre>java -cp lucene-analysis-common.jar WordLists.java OPENTAAL_WORDS PARTS_FILE STEMS_FILE</pre>
 *
 * A word is a part of compounds when it is one in at least three words of the list, and in most of the words that begin
 * (or end) with it: "regeling" ends "bezoekregeling", but "ring" mostly ends words like "verandering".
 */
public final class WordLists {
    private static final List<String> LINKS = List.of("", "s", "en", "n", "e");
    private static final int LEAST_COMPOUNDS = 3;
    private static final double LEAST_SHARE = 0.6;
    private static final int LONGEST_PART = 16;

    /** Good parts of words that this field uses and that the counting misses. */
    private static final Set<String> FIRST_PARTS = words("""
            pleeg kinder ouder ouders jeugd gezin gezins uithuis ondertoezicht wet bed crisis netwerk
            voogdij hechting loyaliteit puber adoptie gedrag opvoed hulp broer zus groot eer les oma opa trauma
            stress verjaardag zorg school bezoek contact opvang steun
            """);

    private static final Set<String> LAST_PARTS = words("""
            wet wetten arts artsen ouder ouders oudere ouderen bijslag plassen plan plannen opvang verlening
            verlener verleners plaatsing plaatsingen stelling vaardigheid vaardigheden voogd voogden raad raden huis
            zus oma opa les lessen gezin gezinnen zorg recht rechten kind kinderen moeder moeders vader vaders
            dochter dochters zoon zoons zonen broer broers werker werkers dag dagen tijd tijden geld gelden plek
            plekken band banden pijn boek boeken zaak zaken groep groepen school scholen verwerking begeleiding
            begeleider begeleiders ondersteuning organisatie organisaties ouderschap behandeling behandelingen
            toezicht regeling regelingen beslissing beslissingen maatregel maatregelen gedrag problematiek probleem
            problemen conflict conflicten stoornis stoornissen relatie relaties situatie situaties overleg gesprek
            gesprekken bezoek bezoeken verlof toeslag toeslagen vergoeding vergoedingen kosten aanvraag aanvragen
            onderzoek onderzoeken training trainingen cursus cursussen
            """);

    /** Particles and endings: they are in words without making them compounds that one would search the parts of. */
    private static final Set<String> NEVER_FIRST = words("""
            verjaar aan achter achteruit anti beneden bij binnen boven buiten daar door een elk ere eren ergens ges haar
            heen her hier hoe ins meer mede mee mis met naar neer niet nog om omhoog onder ont ook over per pre pro
            rond samen sub tegen ten ter terug toe tot tussen uit uiteen van vast ver vers veer vol voor voort
            vooruit waar wan want was weder weer weg wegge wel zij zijn zonder bes bel belang regel dicht los open
            gelijk ander anders eigen eind zelf alle allen deel maat maatschap mogelijk moeilijk groot tegenover
            hand stand hoofd best goed vrij half waarde vrede rede aard
            """);

    private static final Set<String> NEVER_LAST = words("""
            aars achtig achtige amen baar baarheid baars bare ding dingen eerd eerde eerden eert eling ende eren
            erend erende erij gericht gerichte haftig halve heden heid ieder ing ingen jarig jarige jarigen kende
            kers king kunde kundig kundige lende lijk lijke lijken lijks ling lingen loos loosheid loze maal malig
            matig matige matigheid naar netje netjes pelen rende rijk rijke rijken rijker ring ringen schap schappen
            sten ster sters tand teen tenen teren tiende tukken vormig vormige vol volle vrij vrije waarde waardig
            waardige waarts waartse zaam zame baarste zijds zijdse ligt gaan gaat aan voor over ouwen elijk uren
            aantal antwoord steek wijs wijze dacht houd houden houdt komen komt geven nemen neemt stellen stelt
            zetten zet staan staat breng brengen brengt doen doet lopen loopt maken maakt leggen legt liggen trekken
            trekt vallen valt werpen werpt slaan slaat laten laat zien ziet spreken spreekt schappij
            """);

    /** Look like compounds, or were once, but nobody means their parts. */
    private static final Set<String> WHOLE = words("""
            blokkeer bovendien buitenshuis dampende jarenlang leeftijd leeftijden netwerk netwerken oordeel oordelen
            oorlog oorsprong oorzaak oorzaken teleurgesteld teleurstelling teleurstellen vliegtuig vliegtuigen
            voorbeeld voorbeelden werkelijk eigenlijk antwoord antwoorden
            """);

    /** What no rule of spelling tells. */
    private static final Map<String, String> IRREGULAR = Map.ofEntries(
            Map.entry("kinderen", "kind"),
            Map.entry("kinder", "kind"),
            Map.entry("eieren", "ei"),
            Map.entry("bladeren", "blad"),
            Map.entry("liederen", "lied"),
            Map.entry("goederen", "goed"),
            Map.entry("lammeren", "lam"),
            Map.entry("kalveren", "kalf"),
            Map.entry("volkeren", "volk"),
            Map.entry("steden", "stad"),
            Map.entry("schepen", "schip"),
            Map.entry("leden", "lid"),
            Map.entry("kleinkinderen", "kleinkind"),
            Map.entry("stiefkinderen", "stiefkind"),
            Map.entry("ging", "gaan"),
            Map.entry("gingen", "gaan"),
            Map.entry("gegaan", "gaan"),
            Map.entry("gaat", "gaan"),
            Map.entry("ga", "gaan"),
            Map.entry("doet", "doen"),
            Map.entry("deed", "doen"),
            Map.entry("gedaan", "doen"),
            Map.entry("ziet", "zien"),
            Map.entry("zag", "zien"),
            Map.entry("gezien", "zien"),
            Map.entry("loog", "liegen"),
            Map.entry("logen", "liegen"),
            Map.entry("gelogen", "liegen"),
            Map.entry("sliep", "slapen"),
            Map.entry("sliepen", "slapen"),
            Map.entry("geslapen", "slapen"),
            Map.entry("sprak", "spreken"),
            Map.entry("gesproken", "spreken"),
            Map.entry("hielp", "helpen"),
            Map.entry("geholpen", "helpen"),
            Map.entry("koos", "kiezen"),
            Map.entry("gekozen", "kiezen"),
            Map.entry("verloor", "verliezen"),
            Map.entry("verloren", "verliezen"),
            Map.entry("begreep", "begrijpen"),
            Map.entry("begrepen", "begrijpen"),
            Map.entry("at", "eten"),
            Map.entry("gegeten", "eten"),
            Map.entry("schreef", "schrijven"),
            Map.entry("geschreven", "schrijven"));

    /** Stems of words that Snowball takes for others: who looks for "stelen" does not mean "stellen". */
    private static final Map<String, String> NOT_ALIKE =
            Map.of("stelen", "stelen", "steelt", "stelen", "gestolen", "stelen", "geldt", "gelden");

    private final Set<String> words = new TreeSet<>();
    private final Map<String, Integer> first = new TreeMap<>();
    private final Map<String, Integer> last = new TreeMap<>();

    public static void main(String[] arguments) throws IOException {
        WordLists lists = new WordLists(Path.of(arguments[0]));
        lists.findParts();
        lists.writeParts(Path.of(arguments[1]));
        lists.writeStems(Path.of(arguments[2]));
    }

    private WordLists(Path openTaal) throws IOException {
        for (String line : Files.readAllLines(openTaal)) {
            String word = Normalizer.normalize(line, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
            if (word.matches("[a-z]{3,28}")) {
                words.add(word);
            }
        }
    }

    private void findParts() {
        Map<String, Integer> begins = new HashMap<>();
        Map<String, Integer> ends = new HashMap<>();
        Map<String, Integer> goodFirst = new HashMap<>();
        Map<String, Integer> goodLast = new HashMap<>();
        for (String word : words) {
            Set<String> firsts = new HashSet<>();
            Set<String> lasts = new HashSet<>();
            for (int seam = 3; seam <= word.length() - 3; seam++) {
                String left = word.substring(0, seam);
                String right = word.substring(seam);
                if (words.contains(right) && right.length() >= 4) {
                    for (String part : unlinked(left)) {
                        firsts.add(part);
                        lasts.add(right);
                    }
                }
            }
            firsts.forEach(part -> goodFirst.merge(part, 1, Integer::sum));
            lasts.forEach(part -> goodLast.merge(part, 1, Integer::sum));
            // A word with another good seam does not speak against a part.
            for (int seam = 3; seam <= word.length() - 3; seam++) {
                String left = word.substring(0, seam);
                String right = word.substring(seam);
                if (firsts.isEmpty() || firsts.contains(left)) {
                    begins.merge(left, 1, Integer::sum);
                }
                if (lasts.isEmpty() || lasts.contains(right)) {
                    ends.merge(right, 1, Integer::sum);
                }
            }
        }
        keep(goodFirst, begins, NEVER_FIRST, 60, first);
        keep(goodLast, ends, NEVER_LAST, Integer.MAX_VALUE, last);
        FIRST_PARTS.forEach(part -> first.merge(part, 40, Math::max));
        LAST_PARTS.forEach(part -> last.merge(part, 40, Math::max));
        dropCompounds();
    }

    private void keep(
            Map<String, Integer> good,
            Map<String, Integer> all,
            Set<String> never,
            int enoughIfShort,
            Map<String, Integer> into) {
        good.forEach((part, count) -> {
            int enough = part.length() < 4 ? enoughIfShort : LEAST_COMPOUNDS;
            if (count >= enough
                    && part.length() <= LONGEST_PART
                    && !never.contains(part)
                    && (double) count / all.getOrDefault(part, count) >= LEAST_SHARE) {
                into.put(part, count);
            }
        });
    }

    private static Set<String> words(String list) {
        return Set.of(list.trim().split("\\s+"));
    }

    private Set<String> unlinked(String left) {
        Set<String> parts = new HashSet<>();
        for (String link : LINKS) {
            if (left.endsWith(link) && left.length() - link.length() >= 3) {
                String part = left.substring(0, left.length() - link.length());
                if (words.contains(part)) {
                    parts.add(part);
                }
            }
        }
        return parts;
    }

    private void dropCompounds() {
        List<String> shortestFirst = new ArrayList<>(new LinkedHashSet<>(first.keySet()));
        shortestFirst.addAll(last.keySet());
        shortestFirst.sort(Comparator.comparingInt(String::length));
        Set<String> compounds = new HashSet<>();
        for (String part : shortestFirst) {
            if (!FIRST_PARTS.contains(part) && !LAST_PARTS.contains(part) && isCompound(part, 0)) {
                compounds.add(part);
            }
        }
        first.keySet().removeAll(compounds);
        last.keySet().removeAll(compounds);
    }

    private boolean isCompound(String word, int from) {
        for (int seam = from + 3; seam <= word.length() - 3; seam++) {
            String left = word.substring(from, seam);
            boolean good = LINKS.stream()
                    .anyMatch(link ->
                            left.endsWith(link) && first.containsKey(left.substring(0, left.length() - link.length())));
            if (good && (last.containsKey(word.substring(seam)) || isCompound(word, seam))) {
                return true;
            }
        }
        return false;
    }

    /** Each line: the part, and how good it is as the first and as the last part, 0 (never) to 9. */
    private void writeParts(Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(
                "# Parts of Dutch compounds. Made by WordLists.java from the word list of OpenTaal; see LICENSE-OpenTaal.txt.");
        lines.add(
                "# The part, then how common it is as the first and as the last part: 0 never, 9 very. What stands here is not");
        lines.add("# split itself.");
        Set<String> parts = new TreeSet<>(first.keySet());
        parts.addAll(last.keySet());
        parts.addAll(WHOLE);
        for (String part : parts) {
            lines.add(part + " " + grade(first.get(part)) + grade(last.get(part)));
        }
        Files.write(file, lines);
    }

    private static int grade(Integer count) {
        return count == null ? 0 : Math.min(9, 32 - Integer.numberOfLeadingZeros(count));
    }

    private void writeStems(Path file) throws IOException {
        Map<String, String> stems = new TreeMap<>();
        for (String word : words) {
            if (word.length() <= 14 && !isCompound(word, 0)) {
                String base = base(word);
                String stem = stem(base);
                if (!base.equals(word) && !stem.equals(stem(word))) {
                    stems.put(word, stem);
                }
            }
        }
        IRREGULAR.forEach((word, base) -> stems.put(word, stem(base)));
        stems.putAll(NOT_ALIKE);
        List<String> lines = new ArrayList<>();
        lines.add("# Stems that the Snowball stemmer misses. Made by WordLists.java from the word list of OpenTaal;");
        lines.add("# see LICENSE-OpenTaal.txt.");
        stems.forEach((word, stem) -> lines.add(word + "\t" + stem));
        Files.write(file, lines);
    }

    private static String stem(String word) {
        DutchStemmer stemmer = new DutchStemmer();
        stemmer.setCurrent(word);
        stemmer.stem();
        return stemmer.getCurrent();
    }

    private String base(String word) {
        if (IRREGULAR.containsKey(word)) {
            return IRREGULAR.get(word);
        }
        if (word.endsWith("heden")) {
            return known(word.substring(0, word.length() - 5) + "heid", word);
        }
        if (word.endsWith("en") && word.length() > 4) {
            return singular(word.substring(0, word.length() - 2), word);
        }
        if (word.endsWith("s") && word.length() > 4) {
            String base = word.substring(0, word.length() - 1);
            return base.matches(".*(e|el|er|en|em|ie|a|o|i|u|y|or|aar|ing)") ? known(base, word) : word;
        }
        if (word.endsWith("d") || word.endsWith("t")) {
            return verb(word);
        }
        if (word.endsWith("e") && word.length() > 3) {
            return singular(word.substring(0, word.length() - 1), word);
        }
        return word;
    }

    /** The word before its ending: with one consonant less, a double vowel again, f for v or s for z. */
    private String singular(String root, String word) {
        int end = root.length() - 1;
        char lastLetter = root.charAt(end);
        if (end > 1 && lastLetter == root.charAt(end - 1)) {
            return known(root.substring(0, end), word);
        }
        String voiceless = lastLetter == 'v'
                ? root.substring(0, end) + "f"
                : lastLetter == 'z' ? root.substring(0, end) + "s" : root;
        char vowel = root.charAt(Math.max(0, end - 1));
        boolean open = end > 1 && "aeou".indexOf(vowel) >= 0 && "aeoui".indexOf(root.charAt(end - 2)) < 0;
        if (open) {
            String longVowel = voiceless.substring(0, end) + vowel + voiceless.charAt(end);
            if (words.contains(longVowel)) {
                return longVowel;
            }
        }
        return known(voiceless, word);
    }

    /** "steelt", "verhuisd" and "geleerd" are forms of "steel", "verhuis" and "leer". */
    private String verb(String word) {
        // "kind", "hond" and "gezond" are words of their own.
        if (List.of("en", "eren", "heid", "er").stream().anyMatch(ending -> words.contains(word + ending))) {
            return word;
        }
        String root = word.substring(0, word.length() - 1);
        for (String candidate : root.startsWith("ge") ? List.of(root.substring(2), root) : List.of(root)) {
            if (candidate.length() >= 3 && words.contains(candidate) && hasInfinitive(candidate)) {
                return candidate;
            }
        }
        return word;
    }

    private boolean hasInfinitive(String root) {
        int end = root.length() - 1;
        char lastLetter = root.charAt(end);
        char before = root.charAt(end - 1);
        String voiced = lastLetter == 'f' ? "v" : lastLetter == 's' ? "z" : String.valueOf(lastLetter);
        boolean longVowel = end > 1 && before == root.charAt(end - 2) && "aeou".indexOf(before) >= 0;
        String stem = longVowel ? root.substring(0, end - 1) : root.substring(0, end);
        return words.contains(stem + voiced + "en")
                || words.contains(stem + lastLetter + "en")
                || words.contains(root + lastLetter + "en");
    }

    private String known(String candidate, String otherwise) {
        return words.contains(candidate) ? candidate : otherwise;
    }
}

package nl.pleegplein.library.core.imports;

import static nl.pleegplein.library.core.imports.TestFolder.article;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import nl.pleegplein.library.core.ArticleDraft;
import nl.pleegplein.library.core.ItemState;
import nl.pleegplein.text.core.CommonMarkText;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ItemReaderTest {
    @TempDir
    Path temp;

    private TestFolder folder;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = new TestFolder(Files.createDirectory(temp.resolve("in")).toRealPath());
    }

    private ReadFile read(String name) {
        ItemReader reader = new ItemReader(
                new CommonMarkText(),
                Terms.of(new FileTaxonomy()),
                new MediaFolder(folder.root()),
                LocalDate.parse("2026-11-20"));
        return new ImportFolder(folder.root())
                .files().stream()
                        .filter(file -> file.name().equals(name))
                        .findFirst()
                        .map(reader::read)
                        .orElseThrow();
    }

    private List<String> faultsOf(String text) {
        return faultsOf(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> faultsOf(byte[] bytes) {
        folder.with("articles/x.md", bytes);
        ReadFile read = read("articles/x.md");
        assertEquals(read.faults().isEmpty(), read.draft().isPresent());
        return read.faults().stream().map(Fault::toString).toList();
    }

    private ArticleDraft draftOf(String text) {
        folder.with("articles/x.md", text);
        ReadFile read = read("articles/x.md");
        assertEquals(List.of(), read.faults());
        return (ArticleDraft) read.draft().orElseThrow();
    }

    @Test
    void aGoodArticleIsRead() {
        ArticleDraft draft = draftOf(article());

        assertEquals("x", draft.item().slug());
        assertEquals(List.of("hechting", "gedrag"), draft.item().themes());
        assertEquals(ItemState.PUBLISHED, draft.item().state());
        assertEquals("2026-05-11T00:00:00Z", draft.item().published().toString());
        assertEquals(OptionalInt.of(2015), draft.sources().get(0).year());
        assertEquals(LocalDate.parse("2026-10-14"), draft.checks().get(0).date());
        assertTrue(draft.item().markdown().startsWith("Een kind"));
    }

    @Test
    void windowsLineEndsAndAByteOrderMarkAreFine() {
        assertEquals(
                "Waarom je pleegkind je soms wegduwt",
                draftOf("\ufeff" + article().replace("\n", "\r\n")).item().title());
    }

    @Test
    void withoutAReviewDateItIsAYearAfterTheUpdate() {
        assertEquals(
                LocalDate.parse("2027-11-03"),
                draftOf(article("review-by: 2027-11-03\n", "")).reviewBy());
    }

    @Test
    void aWithdrawnArticleIsRead() {
        assertEquals(
                ItemState.WITHDRAWN,
                draftOf(article("published:", "state: withdrawn\npublished:"))
                        .item()
                        .state());
    }

    @Test
    void htmlInTheTextIsNoFault() {
        assertEquals(List.of(), faultsOf(article() + "\n<script>alert(1)</script>\n"));
    }

    @Test
    void aMistypedThemeIsToldWithItsLineAndAGuess() {
        assertEquals(
                List.of("articles/x.md:5: theme 'hechtin' does not exist (did you mean 'hechting'?)"),
                faultsOf(article("[hechting, gedrag]", "[hechtin, gedrag]")));
    }

    @Test
    void aMistypedFieldIsToldWithItsLineAndAGuess() {
        assertEquals(
                List.of(
                        "articles/x.md:3: unknown field 'sumary' (did you mean 'summary'?)",
                        "articles/x.md:2: field 'summary' is missing"),
                faultsOf(article("summary:", "sumary:")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2026-05-11             | 2026-02-30       | :17: published '2026-02-30' is no date such as 2026-11-03
                    2026-05-11             | 2026-11-09       | :18: updated is before published
                    review-by: 2027-11-03  | review-by: 2020-01-01 | :19: review-by is before updated
                    https://wetten         | javascript://wetten | is no address with http or https
                    https://wetten         | https://a:b@wetten | is no address with http or https
                    https://wetten         | ' https://wet ten' | is no address with http or https
                    year: 2015             | year: gisteren   | :12: 'gisteren' is no year
                    year: 2015             | year: 99999     | is no year
                    [je-pleegkind]         | []               | :4: at least one pillar is needed
                    [je-pleegkind]         | je-pleegkind     | :4: field 'pillars' must be a list, such as [one, two]
                    [je-pleegkind]         | [[je-pleegkind]] | :4: pillars: one plain value is wanted here
                    [netwerkpleegouder]    | [netwerkpleegouders] | audience 'netwerkpleegouders' does not exist (did you mean 'netwerkpleegouder'?)
                    '[hechting, gedrag]'   | '[school, school]' | :5: themes: 'school' stands here twice
                    'keywords: '           | 'old-slugs: [Geen Slug]\nkeywords: ' | cannot be an old slug
                    'keywords: '           | 'state: weg\nkeywords: ' | :6: state is either 'published' or 'withdrawn'
                    'keywords: '           | 'title: Nog een\nkeywords: ' | :6: field 'title' stands here twice
                    'keywords: '           | '<<: {a: b}\nkeywords: ' | :6: unknown field '<<'
                    """)
    void whatIsWrongIsTold(String what, String by, String expected) {
        List<String> faults = faultsOf(article(what, by.replace("\\n", "\n")));

        assertTrue(faults.stream().anyMatch(fault -> fault.contains(expected)), faults.toString());
    }

    @Test
    void anArticleNeedsASourceAReferentAndAnUpdateDate() {
        String bare =
                article().replaceAll("(?s)sources:.*published:", "published:").replace("updated: 2026-11-03\n", "");

        assertEquals(
                List.of(
                        "articles/x.md:2: field 'updated' is missing",
                        "articles/x.md:2: at least one source is needed",
                        "articles/x.md:2: at least one referent is needed"),
                faultsOf(bare));
    }

    @Test
    void aReferentWhoStandsThereTwiceIsToldByTheLineAndNotByTheName() {
        String referent = "  - name: Voorbeeldreferent A\n    role: orthopedagoog\n    checked: 2026-10-14\n";

        assertEquals(
                List.of("articles/x.md:17: this referent stands here twice"),
                faultsOf(article(referent, referent + referent)));
    }

    @Test
    void aDateInTheFutureIsAFaultButTomorrowOnlyNoted() {
        folder.with("articles/x.md", article("updated: 2026-11-03", "updated: 2026-11-21"));

        assertEquals(
                List.of("articles/x.md: updated 2026-11-21 is in the future"),
                read("articles/x.md").notes());
        assertEquals(List.of(), read("articles/x.md").faults());
        assertEquals(
                List.of("articles/x.md:18: updated 2026-11-22 is in the future"),
                faultsOf(article("updated: 2026-11-03", "updated: 2026-11-22")));
        assertEquals(
                List.of("articles/x.md:16: checked 2027-10-14 is in the future"),
                faultsOf(article("checked: 2026-10-14", "checked: 2027-10-14")));
    }

    @Test
    void textsThatAreTooLongAreFaults() {
        assertTrue(faultsOf(article("Waarom je", "x".repeat(121))).get(0).contains("title is longer than 120"));
        assertTrue(faultsOf(article("Zo help", "x".repeat(401))).get(0).contains("summary is longer than 400"));
        assertEquals(
                List.of("articles/x.md:1: the file is larger than 1 MiB"),
                faultsOf(article() + "x".repeat(1024 * 1024)));
        assertTrue(faultsOf(article() + "x".repeat(500_000)).get(0).contains(":21: the text is longer than"));
    }

    @Test
    void brokenFilesAreToldApart() {
        assertEquals(
                List.of("articles/x.md:1: the file must begin with a line '---' and YAML after it"),
                faultsOf("# Zomaar tekst"));
        assertEquals(List.of("articles/x.md:1: the file must begin with a line '---' and YAML after it"), faultsOf(""));
        assertEquals(List.of("articles/x.md:3: the YAML is not closed by a line '---'"), faultsOf("---\ntitle: x\n"));
        assertEquals(
                List.of("articles/x.md:2: the YAML must be lines of 'name: value'"), faultsOf("---\n- x\n---\nTekst"));
        assertEquals(List.of("articles/x.md:2: the YAML must be lines of 'name: value'"), faultsOf("---\n---\nTekst"));
        assertTrue(
                faultsOf(article("[hechting, gedrag]", "[hechting")).get(0).startsWith("articles/x.md:6: broken YAML"));
        assertEquals(
                List.of("articles/x.md:21: there is no text"),
                faultsOf(article("Een kind dat vaak is verhuisd, is voorzichtig.", " ")));
        byte[] latin = article("kind dat", "kind d\u00e9t").getBytes(StandardCharsets.ISO_8859_1);
        assertEquals(List.of("articles/x.md:21: this is not UTF-8"), faultsOf(latin));
        assertEquals(
                List.of("articles/x.md:21: there is a control character"),
                faultsOf(article("kind dat", "kind\u0000dat")));
    }

    @Test
    void charactersThatYamlMakesAreCheckedToo() {
        assertEquals(
                List.of("articles/x.md:2: title has a control character or half a character"),
                faultsOf(article("Waarom je pleegkind je soms wegduwt", "\"a\\u0000b\"")));
        assertEquals(
                List.of("articles/x.md:2: title has a control character or half a character"),
                faultsOf(article("Waarom je pleegkind je soms wegduwt", "\"a\\ud800b\"")));
    }

    @Test
    void hostileYamlIsRefusedQuickly() {
        String lolz = """
                a: &a [x, x, x, x, x, x, x, x, x]
                b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]
                c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b]
                d: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c]
                """;
        for (String yaml : List.of(
                lolz,
                "a: &a [*a]\n",
                "? &k {*k : 1}\n: 2\n",
                "a: " + "[".repeat(20_000) + "\n",
                "a: " + "{b: ".repeat(5_000) + "\n",
                "a: " + "x".repeat(70_000) + "\n",
                "a: !!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[!!java.net.URL [\"http://x\"]]]]\n",
                "title: !!binary aGFsbG8=\n",
                "%YAML 9.9\n",
                "a: b\n...\nc: d\n")) {
            List<String> faults =
                    Assertions.assertTimeout(Duration.ofSeconds(5), () -> faultsOf("---\n" + yaml + "---\nTekst"));

            assertTrue(!faults.isEmpty(), yaml);
        }
    }

    @Test
    void manyFaultsOfOneFileAreCutOff() {
        assertEquals(
                50,
                faultsOf("---\n" + "x".repeat(3).concat(": 1\n").repeat(500) + "---\nTekst")
                        .size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Hoofdletter", "met spatie", "dossier", "pijler", "dubbel--streepje", "-x", "é", "x.y"})
    void aNameThatMakesNoAddressIsAFault(String name) {
        folder.with("articles/" + name + ".md", article());

        assertEquals(1, read("articles/" + name + ".md").faults().size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "../../geheim.svg        | leads out of the folder",
                "%2e%2e/%2e%2e/geheim.svg | leads out of the folder",
                "../media/../../geheim.svg | leads out of the folder",
                "/etc/passwd             | must be a path from this file",
                "../media/%00.svg        | must be a path from this file",
                "../media/%5c.svg        | must be a path from this file",
                "../media/%zz.svg        | is oddly encoded",
                "../media/%ff.svg        | is oddly encoded",
                "../media/%252e%252e/x.svg | there is no such file",
                "../media                | there is no such file",
                "../media/weg.svg        | there is no such file",
                "../media/link.svg       | is a symbolic link",
                "../doorkijk/geheim.svg  | goes through a symbolic link",
                "../media/film.mp4       | a video needs captions beside it: film.vtt"
            })
    void mediaStaysInsideTheFolder(String reference, String why) throws IOException {
        Files.writeString(temp.resolve("geheim.svg"), "<svg/>");
        folder.with("media/film.mp4", "film");
        Files.createSymbolicLink(folder.root().resolve("media/link.svg"), temp.resolve("geheim.svg"));
        Files.createSymbolicLink(folder.root().resolve("doorkijk"), temp);

        List<String> faults = faultsOf(article() + "\nEn\n![kijk](" + reference + ")\n");

        assertEquals(1, faults.size(), faults.toString());
        assertTrue(faults.get(0).startsWith("articles/x.md:24: '" + reference + "': " + why), faults.get(0));
    }

    @Test
    void mediaInsideTheFolderIsFoundHoweverItIsWritten() {
        folder.with("media/mooi huis.svg", "<svg/>")
                .with("media/film.mp4", "film")
                .with("media/film.vtt", "WEBVTT")
                .with(
                        "articles/diep/dieper/x.md",
                        article() + "![a](../../../media/mooi%20huis.svg) ![b](<../../../media/film.mp4>)");

        ReadFile read = read("articles/diep/dieper/x.md");

        assertEquals(List.of(), read.faults());
        assertEquals(2, read.draft().orElseThrow().item().attachments().size());
        assertTrue(read.draft()
                .orElseThrow()
                .item()
                .attachments()
                .get(1)
                .captions()
                .isPresent());
    }

    @Test
    void aFileThatIsASymbolicLinkIsNotRead() throws IOException {
        Files.writeString(temp.resolve("geheim.md"), article());
        Files.createDirectories(folder.root().resolve("articles"));
        Files.createSymbolicLink(folder.root().resolve("articles/x.md"), temp.resolve("geheim.md"));

        assertEquals(
                "articles/x.md:1: is a symbolic link or no file",
                read("articles/x.md").faults().get(0).toString());
    }

    @Test
    void theHashFollowsTheTextAndItsMedia() {
        folder.with("media/a.svg", "een").with("articles/x.md", article() + "![a](../media/a.svg)");
        String before = read("articles/x.md").hash();
        assertEquals(before, read("articles/x.md").hash());

        folder.with("media/a.svg", "twee");

        assertTrue(!before.equals(read("articles/x.md").hash()));
    }
}

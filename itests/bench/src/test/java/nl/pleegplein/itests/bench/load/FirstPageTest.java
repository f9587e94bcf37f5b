package nl.pleegplein.itests.bench.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class FirstPageTest {
    @Test
    void countsWhatABrowserLoadsAndNotWhatItLinksTo() {
        String html = """
                <link rel="stylesheet" href="/a.css"><link rel="alternate" href="/feed"><link rel="icon" href="/i.svg">
                <a href="/page"><img alt="" src="/p.png"></a><script type="module" src="/s.js"></script><script>let a</script>
                """;
        assertEquals(List.of("/a.css", "/i.svg", "/p.png", "/s.js"), FirstPage.links(html, false));
    }

    @Test
    void stylesLoadFontsAndStyles() {
        String css =
                "@import \"b.css\"; @font-face { src: url(\"/f.woff2\") format(\"woff2\") } a { background: url(x.svg) }";
        assertEquals(List.of("b.css", "/f.woff2", "x.svg"), FirstPage.links(css, true));
    }
}

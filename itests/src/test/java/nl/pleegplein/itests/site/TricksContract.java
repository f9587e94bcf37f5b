package nl.pleegplein.itests.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import nl.pleegplein.itests.support.Http;
import nl.pleegplein.itests.support.Members;
import nl.pleegplein.itests.support.Site;
import nl.pleegplein.itests.support.Somebody;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Pictures that are something else, and addresses and names with more in them. */
abstract class TricksContract {
    private static final String PICTURE = "/mijn/pagina/foto";
    private static final String HTML = "<html><script>alert('opgegeten')</script></html>";
    private static final int PNG_SIGNATURE = 8;
    private static final int PNG_HEADER = 25;

    private final Site site;
    private final Http http;
    private final Members members;

    TricksContract(Site site) {
        this.site = site;
        this.http = site.http();
        this.members = new Members(http);
    }

    private static String part(String file, String type) {
        return "Content-Disposition: form-data; name=\"picture\"; filename=\"" + file + "\"\r\nContent-Type: " + type;
    }

    private static HttpResponse<String> send(Somebody member, String part, byte[] file) {
        return member.upload(member.page(PICTURE), PICTURE, part, file);
    }

    /** The address of the picture that there is, or empty. */
    private static String picture(Somebody member) {
        return member.page(PICTURE).select("img.member-face").attr("src");
    }

    @Test
    void ofAPictureThatIsAPageAsWellOnlyThePictureIsLeft() throws IOException {
        Somebody anna = members.member(Members.newName());
        for (Map.Entry<String, byte[]> trick : Map.of(
                        "a comment in a PNG",
                                inserted(image("png"), PNG_SIGNATURE + PNG_HEADER, chunk("tEXt", "a\0" + HTML)),
                        "what follows a PNG", joined(image("png"), latin(HTML)),
                        "a comment in a JPEG", inserted(image("jpeg"), 2, comment(HTML)))
                .entrySet()) {
            HttpResponse<String> sent = send(anna, part("foto.html", "text/html"), trick.getValue());
            assertEquals("/mijn/pagina?gedaan=foto", Members.location(sent), trick.getKey());
            String path = picture(anna);
            assertFalse(
                    new String(anna.bytes(path), StandardCharsets.ISO_8859_1).contains("opgegeten"), trick.getKey());
            var headers = anna.get(path).headers();
            assertEquals("image/jpeg", headers.firstValue("Content-Type").orElse(""), trick.getKey());
            assertEquals("nosniff", headers.firstValue("X-Content-Type-Options").orElse(""));
        }
    }

    @Test
    void whatIsNoPictureOrTooLargeOneIsRefused() throws IOException {
        Somebody anna = members.member(Members.newName());
        send(anna, part("foto.png", "image/png"), image("png"));
        String before = picture(anna);
        String svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"><script>alert(1)</script></svg>";
        for (Map.Entry<String, byte[]> trick : Map.of(
                        "a drawing", latin(svg),
                        "a page", latin(HTML),
                        "a page that begins as a GIF", latin("GIF89a/*" + HTML),
                        "sixty thousand by sixty thousand", bomb(),
                        "half a picture", Arrays.copyOf(image("png"), 40),
                        "nothing", new byte[0])
                .entrySet()) {
            HttpResponse<String> refused = send(anna, part("foto.png", "image/png"), trick.getValue());
            assertEquals(422, refused.statusCode(), trick.getKey());
            assertFalse(refused.body().contains("opgegeten"), trick.getKey());
            assertEquals(before, picture(anna), trick.getKey());
        }
        assertEquals(
                422, send(anna, part("foto.svg", "image/svg+xml"), latin(svg)).statusCode());
        assertEquals(200, http.status("/"), "nobody else notices");
    }

    @Test
    void theNameOfAFileIsOnlyAName() throws IOException {
        Somebody anna = members.member(Members.newName());
        String key = "insluiper-" + UUID.randomUUID();
        for (String name : List.of(
                "../../../deploy/" + key + ".kar",
                "..\\..\\etc\\" + key + ".cfg",
                "/etc/" + key,
                key + "%0D%0ASet-Cookie: session=" + "A".repeat(43),
                key + ".png\0.html")) {
            HttpResponse<String> sent = send(anna, part(name, "image/png"), image("png"));
            assertEquals("/mijn/pagina?gedaan=foto", Members.location(sent), name);
            assertTrue(sent.headers().allValues("Set-Cookie").isEmpty(), name);
            assertFalse(anna.get(picture(anna)).headers().map().toString().contains(key), name);
        }
        String broken = part(key + "\r\nSet-Cookie: session=" + "A".repeat(43) + "\r\n", "image/png");
        HttpResponse<String> refused = send(anna, broken, image("png"));
        assertTrue(List.of(400, 422).contains(refused.statusCode()), refused.body());
        assertTrue(refused.headers().allValues("Set-Cookie").isEmpty());
        assertFalse(anna.page("/mijn/pagina").html().contains(key));
        try (var files = Files.walk(site.home())) {
            assertEquals(
                    List.of(),
                    files.filter(file -> file.toString().contains(key)).toList());
        }
    }

    @Test
    void nobodyElseIsWrittenToByWhatIsInAnAddress() {
        String key = UUID.randomUUID().toString();
        String other = "ander." + key + "@voorbeeld.nl";
        Somebody anna = members.member(Members.newName());
        for (String address : List.of(
                "een." + key + "@voorbeeld.nl\r\nBcc: " + other,
                "een." + key + "@voorbeeld.nl\nBcc: " + other,
                "een." + key + "@voorbeeld.nl%0d%0aBcc:" + other,
                "een." + key + "\r\nBcc: " + other,
                "een." + key + "@voorbeeld.nl, " + other,
                "een." + key + "@voorbeeld.nl " + other,
                "<een." + key + "@voorbeeld.nl>" + other,
                "\"een\r\nBcc: " + other + "\"@voorbeeld.nl",
                other + "\r\n\r\nOver jou")) {
            for (String path : List.of("/registreren", "/inloggen/vergeten")) {
                Somebody visitor = new Somebody(http);
                HttpResponse<String> refused = visitor.send(visitor.page(path), path, "mail", address);
                assertEquals(422, refused.statusCode(), path + " " + address);
            }
        }
        for (String address : List.of(
                "een." + key + "@voorbeeld.nl\r\nBcc: " + other, "een." + key + "@voorbeeld.nl%0d%0aBcc:" + other)) {
            HttpResponse<String> refused = anna.send(
                    anna.page("/mijn/mailadres"), "/mijn/mailadres", "mail", address, "password", Members.PASSWORD);
            assertEquals(422, refused.statusCode(), address);
        }
        assertFalse(members.outbox().text().contains(key), "a mail that nobody should get");
    }

    @Test
    void aNameStaysInItsLine() {
        String name = Members.newName();
        String mail = Members.mail(name);
        Somebody somebody = new Somebody(http);
        String link = members.ask(somebody, name);
        for (String wrong : List.of(name + "\r\nBcc: b@voorbeeld.nl", name + "%0d%0aBcc", "<b>" + name)) {
            assertEquals(422, Members.make(somebody, link, wrong).statusCode(), wrong);
        }
        assertEquals("/mijn?gedaan=welkom", Members.location(Members.make(somebody, link, name + "\r\nBcc")));
        Somebody again = new Somebody(http);
        again.send(again.page("/registreren"), "/registreren", "mail", mail);
        Document letter = members.letter("account", mail);
        List<String> lines = letter.select(".prose p").eachText();
        assertTrue(lines.stream().anyMatch(line -> line.contains(name + " Bcc")), lines.toString());
        assertTrue(lines.stream().noneMatch(line -> line.startsWith("Bcc")), lines.toString());
        Element to = letter.selectFirst("dl.facts dd");
        assertEquals(mail, to.text());
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] image(String format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB), format, bytes);
        return bytes.toByteArray();
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(bytes::writeBytes);
        return bytes.toByteArray();
    }

    private static byte[] inserted(byte[] whole, int at, byte[] part) {
        return joined(Arrays.copyOf(whole, at), part, Arrays.copyOfRange(whole, at, whole.length));
    }

    private static byte[] comment(String text) {
        return joined(
                ByteBuffer.allocate(4)
                        .putShort((short) 0xfffe)
                        .putShort((short) (text.length() + 2))
                        .array(),
                latin(text));
    }

    private static byte[] chunk(String type, String text) {
        return chunk(type, latin(text));
    }

    private static byte[] chunk(String type, byte[] data) {
        byte[] checked = joined(latin(type), data);
        CRC32 crc = new CRC32();
        crc.update(checked);
        return ByteBuffer.allocate(checked.length + 8)
                .putInt(data.length)
                .put(checked)
                .putInt((int) crc.getValue())
                .array();
    }

    /** A small file that becomes 14 gigabytes for who believes it. */
    private static byte[] bomb() throws IOException {
        byte[] header = ByteBuffer.allocate(13)
                .putInt(60_000)
                .putInt(60_000)
                .put(new byte[] {8, 6, 0, 0, 0})
                .array();
        byte[] png = image("png");
        return joined(
                Arrays.copyOf(png, PNG_SIGNATURE),
                chunk("IHDR", header),
                Arrays.copyOfRange(png, PNG_SIGNATURE + PNG_HEADER, png.length));
    }
}

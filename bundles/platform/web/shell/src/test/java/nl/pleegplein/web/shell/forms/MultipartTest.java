package nl.pleegplein.web.shell.forms;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import nl.pleegplein.web.shell.entry.Parameters;
import nl.pleegplein.web.shell.entry.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MultipartTest {
    private static final String TYPE = "multipart/form-data; boundary=----Form7";
    private static final String START = "------Form7\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n";
    private static final String END = "\r\n------Form7--\r\n";

    private static Parameters parse(String body) {
        return Multipart.of(TYPE).parse(body.getBytes(StandardCharsets.UTF_8));
    }

    private static String part(String disposition, String content) {
        return "\r\n------Form7\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n" + content;
    }

    @Test
    void fieldsAndFilesComeAsTheyWereSent() {
        Parameters form = parse(START
                + "één\r\n--twee"
                + part("name=\"a\"", "")
                + part("name=\"foto\"; filename=\"ik & jij.jpg\"\r\nContent-Type: image/jpeg", "\u0000\r\n\r\n--x")
                + part("name=\"geen\"; filename=\"\"\r\nContent-Type: application/octet-stream", "")
                + END);
        assertEquals("één\r\n--twee", form.first("a"));
        assertEquals(2, form.all("a").size());
        assertEquals("ik & jij.jpg", form.file("foto").orElseThrow().name());
        assertArrayEquals(
                "\u0000\r\n\r\n--x".getBytes(StandardCharsets.UTF_8),
                form.file("foto").orElseThrow().bytes());
        assertEquals(Optional.empty(), form.file("geen"), "none was chosen");
        assertEquals(Optional.empty(), form.file("a"));
        assertEquals("", form.first("foto"), "a file is no field");
    }

    @Test
    void theBoundaryMayStandBetweenQuotes() {
        byte[] body = "--a b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n--a b--"
                .getBytes(StandardCharsets.UTF_8);
        assertEquals(
                "1",
                Multipart.of("Multipart/Form-Data; boundary=\"a b\"")
                        .parse(body)
                        .first("a"));
        assertTrue(Multipart.isType("multipart/form-data"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "multipart/form-data",
                "multipart/form-data; boundary=",
                "multipart/form-data; boundary=\"\"",
                "multipart/form-data; boundary=a b",
                "multipart/form-data; boundary=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
            })
    void aTypeWithoutABoundaryIsRefused(String type) {
        assertEquals(400, assertThrows(Refusal.class, () -> Multipart.of(type)).status());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--",
                "------Form7",
                "------Form7\r\n",
                "before" + START + END,
                START,
                START + "a" + "\r\n------Form7",
                START + "a" + "\r\n------Form7x",
                "------Form7\r\n\r\na" + END,
                "------Form7\r\nContent-Disposition: attachment; name=\"a\"\r\n\r\na" + END,
                "------Form7\r\nContent-Disposition: form-data; name=a\r\n\r\na" + END,
                "------Form7\r\nContent-Type: text/plain\r\n\r\na" + END
            })
    void whatIsNoSuchFormIsRefused(String body) {
        assertEquals(400, assertThrows(Refusal.class, () -> parse(body)).status());
    }

    @Test
    void thereMayBeSoManyPartsAndNoMore() {
        String files = "";
        for (int i = 0; i < 10; i++) {
            files += part("name=\"f" + i + "\"; filename=\"a\"", "x");
        }
        String ten = files;
        assertTrue(parse(START + ten + END).file("f9").isPresent());
        String eleven = ten + part("name=\"g\"; filename=\"a\"", "x");
        assertThrows(Refusal.class, () -> parse(START + eleven + END));
        String twice = part("name=\"f\"; filename=\"a\"", "x").repeat(2);
        assertThrows(Refusal.class, () -> parse(START + twice + END));
        assertThrows(Refusal.class, () -> parse(START + part("name=\"a\"", "x").repeat(600) + END));
        String header = "\r\nX-Long: " + "x".repeat(5000);
        assertThrows(Refusal.class, () -> parse(START + part("name=\"a\"" + header, "x") + END));
    }
}

package nl.pleegplein.itests.bench.plain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.servlet.http.HttpServletResponse;

/** An answer of the site as it was sent: headers without those that the server makes, and the packed body. */
public final class RecordedAnswer {
    private final Map<String, String> headers;
    private final byte[] body;

    public RecordedAnswer(Map<String, String> headers, byte[] body) {
        this.headers = new LinkedHashMap<>(headers);
        this.body = body.clone();
    }

    void send(HttpServletResponse response) throws IOException {
        headers.forEach(response::setHeader);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    public void write(Path folder, String name) throws IOException {
        StringBuilder lines = new StringBuilder();
        headers.forEach((header, value) ->
                lines.append(header).append(": ").append(value).append('\n'));
        Files.writeString(folder.resolve(name + ".headers"), lines);
        Files.write(folder.resolve(name + ".body"), body);
    }

    static RecordedAnswer read(Path folder, String name) throws IOException {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String line : Files.readAllLines(folder.resolve(name + ".headers"))) {
            int colon = line.indexOf(':');
            headers.put(line.substring(0, colon), line.substring(colon + 2));
        }
        return new RecordedAnswer(headers, Files.readAllBytes(folder.resolve(name + ".body")));
    }
}

package nl.pleegplein.itests.bench.plain;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** The least that any servlet does: writes bytes that are there. */
final class PlainServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient Path folder;
    private final transient Map<String, RecordedAnswer> answers = new ConcurrentHashMap<>();

    PlainServlet(Path folder) {
        this.folder = folder;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String name = request.getPathInfo().substring(1);
        RecordedAnswer answer = answers.get(name);
        if (answer == null) {
            answer = RecordedAnswer.read(folder, name);
            answers.put(name, answer);
        }
        answer.send(response);
    }
}

package nl.pleegplein.search.solr;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.EnumSet;
import java.util.List;
import java.util.Properties;
import javax.servlet.DispatcherType;
import org.apache.solr.servlet.CoreContainerProvider;
import org.apache.solr.servlet.SolrDispatchFilter;
import org.eclipse.jetty.http2.server.HTTP2CServerConnectionFactory;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.servlet.DefaultServlet;
import org.eclipse.jetty.servlet.ServletContextHandler;

/** A real Solr server: alone, or with a ZooKeeper of its own. */
final class SolrServer implements AutoCloseable {
    private final Server server;
    private final int port;

    private SolrServer(Server server, int port) {
        this.server = server;
        this.port = port;
    }

    /**
     * A process of its own, for the tests of the whole distribution. It says where it is when it answers, and ends when its
     * input ends: with the process that started it, however that ends.
     *
     * @param arguments the folder, which may have been used before, and the port
     */
    @SuppressWarnings("CatchAndPrintStackTrace")
    public static void main(String[] arguments) {
        try (SolrServer server = alone(Path.of(arguments[0]), Integer.parseInt(arguments[1]))) {
            System.out.println(server.url());
            System.in.transferTo(OutputStream.nullOutputStream());
        } catch (Exception e) {
            e.printStackTrace();
        }
        // Whatever threads there are.
        System.exit(0);
    }

    /** With the core that an operator makes from the configuration in our bundle. */
    static SolrServer alone(Path home, int port) throws Exception {
        Path core = home.resolve("pleegplein");
        Files.createDirectories(core);
        Files.writeString(core.resolve("core.properties"), "name=pleegplein\n");
        copyConfig(core.resolve("conf"));
        Files.writeString(home.resolve("solr.xml"), "<solr/>");
        return start(home, port);
    }

    static SolrServer cloud(Path home, int port) throws Exception {
        System.setProperty("zkRun", "127.0.0.1:" + (port + 1000));
        System.setProperty("zookeeper.admin.enableServer", "false");
        try {
            Files.createDirectories(home);
            Files.writeString(home.resolve("solr.xml"), """
                    <solr><solrcloud><str name="host">127.0.0.1</str><int name="hostPort">${hostPort}</int>
                    <str name="hostContext">solr</str><int name="zkClientTimeout">15000</int></solrcloud></solr>""");
            Files.writeString(home.resolve("zoo.cfg"), "tickTime=2000\ninitLimit=10\nsyncLimit=5\n");
            return start(home, port);
        } finally {
            System.clearProperty("zkRun");
        }
    }

    String url() {
        return "http://127.0.0.1:" + port + "/solr";
    }

    private static SolrServer start(Path home, int port) throws Exception {
        Properties properties = new Properties();
        properties.setProperty("hostPort", String.valueOf(port));
        properties.setProperty("hostContext", "/solr");
        properties.setProperty("host", "127.0.0.1");
        Server server = new Server();
        HttpConfiguration http = new HttpConfiguration();
        ServerConnector connector =
                new ServerConnector(server, new HttpConnectionFactory(http), new HTTP2CServerConnectionFactory(http));
        connector.setHost("127.0.0.1");
        connector.setPort(port);
        server.addConnector(connector);
        ServletContextHandler root = new ServletContextHandler(server, "/solr", ServletContextHandler.SESSIONS);
        root.setAttribute(SolrDispatchFilter.PROPERTIES_ATTRIBUTE, properties);
        root.setAttribute(SolrDispatchFilter.SOLRHOME_ATTRIBUTE, home.toString());
        root.getServletContext().setAttribute(SolrDispatchFilter.PROPERTIES_ATTRIBUTE, properties);
        root.getServletContext().setAttribute(SolrDispatchFilter.SOLRHOME_ATTRIBUTE, home.toString());
        root.addEventListener(new CoreContainerProvider());
        root.addFilter(SolrDispatchFilter.class, "/*", EnumSet.of(DispatcherType.REQUEST));
        root.addServlet(DefaultServlet.class, "/").setInitParameter("resourceBase", home.toString());
        server.start();
        return new SolrServer(server, port);
    }

    private static void copyConfig(Path conf) throws IOException {
        for (String file : List.of("solrconfig.xml", "schema.xml", "lang/stems_nl.txt", "lang/stopwords_nl.txt")) {
            Path target = conf.resolve(file);
            Files.createDirectories(target.getParent());
            try (var in = SolrServer.class.getResourceAsStream("config/" + file)) {
                Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}

package nl.pleegplein.connectors.openid;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** A provider that says what a test wants it to say, over real HTTP: also what no honest one says. */
final class MadeProvider implements AutoCloseable {
    private final HttpServer server;
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private static final RSAKey FIRST = key("first");

    volatile RSAKey signing = FIRST;
    volatile List<RSAKey> published = List.of(FIRST);
    volatile UnaryOperator<JWTClaimsSet.Builder> claims = some -> some;
    volatile boolean says = true;
    volatile String issuer;
    volatile String tokenPath = "/token";
    volatile String more = "";
    volatile String algorithm = "RS256";
    volatile int status = 200;
    private volatile String nonce = "";

    MadeProvider() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        issuer = address();
        server.createContext("/", this::serve);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).keyUse(KeyUse.SIGNATURE).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    long asked(String path) {
        return asked.stream().filter(line -> line.startsWith(path)).count();
    }

    String lastAsked() {
        return asked.get(asked.size() - 1);
    }

    /** Anna signs in there: where her browser goes then. */
    URI signedIn(URI question) {
        Map<String, String> query = query(question.getRawQuery());
        nonce = query.get("nonce");
        return URI.create(query.get("redirect_uri") + "?code=a-code&state=" + query.get("state"));
    }

    static Map<String, String> query(String text) {
        return Arrays.stream(text.split("&", -1))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private void serve(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        asked.add(path + " " + body + " " + exchange.getRequestHeaders().getFirst("Authorization"));
        try {
            switch (path) {
                case "/.well-known/openid-configuration" -> answer(exchange, status, metadata());
                case "/keys" -> answer(exchange, 200, new JWKSet(List.copyOf(published)).toString());
                case "/token" ->
                    answer(
                            exchange,
                            200,
                            "{\"access_token\":\"x\",\"token_type\":\"Bearer\",\"id_token\":\"" + token() + "\"}");
                case "/elsewhere" -> {
                    exchange.getResponseHeaders().add("Location", address() + "/token");
                    answer(exchange, 307, "");
                }
                case "/large" -> answer(exchange, 200, "{\"access_token\":\"" + "x".repeat(400_000) + "\"}");
                case "/refuses" -> answer(exchange, 400, "{\"error\":\"invalid_grant\"}");
                case "/broken" -> answer(exchange, 500, "{}");
                default -> answer(exchange, 404, "{}");
            }
        } catch (JOSEException e) {
            throw new IOException(e);
        } finally {
            exchange.close();
        }
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
    }

    private String metadata() {
        return """
                {"issuer":"%s","authorization_endpoint":"%s/authorize","token_endpoint":"%s%s","jwks_uri":"%s/keys",
                "response_types_supported":["code"],"subject_types_supported":["public"],
                "id_token_signing_alg_values_supported":["RS256"]%s}
                """.formatted(issuer, address(), address(), tokenPath, address(), more);
    }

    private String token() throws JOSEException {
        Instant now = Instant.now();
        JWTClaimsSet content = claims.apply(new JWTClaimsSet.Builder()
                        .issuer(issuer)
                        .subject("anna-17")
                        .audience("pleegplein")
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plusSeconds(300)))
                        .claim("auth_time", now.getEpochSecond())
                        .claim("nonce", nonce))
                .build();
        if (algorithm.equals("none")) {
            return new PlainJWT(content).serialize();
        }
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.parse(algorithm))
                .keyID(signing.getKeyID())
                .build();
        SignedJWT token = new SignedJWT(header, content);
        token.sign(
                algorithm.equals("HS256")
                        ? new MACSigner(signing.toRSAPublicKey().getEncoded())
                        : new RSASSASigner(signing));
        return token.serialize();
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

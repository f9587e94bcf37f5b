package nl.pleegplein.itests.support;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;

/** A provider of OpenID Connect on this machine, where one person signs in with two factors. */
public final class OpenIdProvider implements AutoCloseable {
    private final HttpServer server;
    private final KeyPair keys;
    private final String subject;
    private volatile String nonce = "";

    public OpenIdProvider(String subject) throws IOException, GeneralSecurityException {
        this.subject = subject;
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        keys = generator.generateKeyPair();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::serve);
        server.start();
    }

    public String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** They sign in there: the path of the site where their browser goes then. */
    public String signedIn(String question) {
        Map<String, String> query = Arrays.stream(
                        URI.create(question).getRawQuery().split("&", -1))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
        nonce = query.get("nonce");
        return URI.create(query.get("redirect_uri")).getPath() + "?code=a-code&state=" + query.get("state");
    }

    private void serve(HttpExchange exchange) throws IOException {
        byte[] json;
        try {
            json = answer(exchange.getRequestURI().getPath()).getBytes(StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
        exchange.getRequestBody().readAllBytes();
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, json.length);
        exchange.getResponseBody().write(json);
        exchange.close();
    }

    private String answer(String path) throws GeneralSecurityException {
        return switch (path) {
            case "/keys" -> keySet();
            case "/token" -> "{\"access_token\":\"x\",\"token_type\":\"Bearer\",\"id_token\":\"" + token() + "\"}";
            default -> """
                    {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
                    "jwks_uri":"%1$s/keys","response_types_supported":["code"],"subject_types_supported":["public"],
                    "id_token_signing_alg_values_supported":["RS256"]}
                    """.formatted(issuer());
        };
    }

    private String keySet() {
        RSAPublicKey key = (RSAPublicKey) keys.getPublic();
        return "{\"keys\":[{\"kty\":\"RSA\",\"use\":\"sig\",\"kid\":\"one\",\"n\":\"" + encoded(key.getModulus())
                + "\",\"e\":\"" + encoded(key.getPublicExponent()) + "\"}]}";
    }

    private static String encoded(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return encoded(bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private String token() throws GeneralSecurityException {
        long now = Instant.now().getEpochSecond();
        String header = "{\"alg\":\"RS256\",\"kid\":\"one\"}";
        String claims = """
                {"iss":"%s","sub":"%s","aud":"pleegplein","iat":%d,"auth_time":%d,"exp":%d,"nonce":"%s","amr":["pwd","mfa"]}
                """.formatted(issuer(), subject, now, now, now + 300, nonce);
        String content = encoded(header.getBytes(StandardCharsets.UTF_8)) + "."
                + encoded(claims.getBytes(StandardCharsets.UTF_8));
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(keys.getPrivate());
        signature.update(content.getBytes(StandardCharsets.US_ASCII));
        return content + "." + encoded(signature.sign());
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

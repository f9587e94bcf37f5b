package nl.pleegplein.keys.core;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** One secret of 256 bits. Its text form is a line of the key ring's file. */
record Key(String id, Instant created, SecretKey secret) {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 32;
    private static final int ID_BYTES = 4;

    static Key make(SecureRandom random, Instant now) {
        byte[] id = new byte[ID_BYTES];
        byte[] secret = new byte[BYTES];
        random.nextBytes(id);
        random.nextBytes(secret);
        return new Key(HexFormat.of().formatHex(id), now, new SecretKeySpec(secret, ALGORITHM));
    }

    /** @throws IllegalArgumentException without the line, which is a secret */
    static Key parse(String line) {
        String[] parts = line.split(" ", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("A line of a key ring has three parts");
        }
        byte[] secret = Base64.getDecoder().decode(parts[2]);
        if (secret.length != BYTES) {
            throw new IllegalArgumentException("A key has " + BYTES + " bytes");
        }
        return new Key(parts[0], Instant.parse(parts[1]), new SecretKeySpec(secret, ALGORITHM));
    }

    String line() {
        return id + " " + created + " " + Base64.getEncoder().encodeToString(secret.getEncoded());
    }

    byte[] authenticate(byte[] message) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }

    @Override
    public String toString() {
        return "Key[" + id + ", " + created + "]";
    }
}

package auteur.infra.learning;

import auteur.query.learning.Pseudonyms;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// HMAC-SHA-256 of the id, cut to 128 bits, under a key that the database drew for itself.
@Component
class HashedPseudonyms implements Pseudonyms {

    private static final String NAME = "pseudonyms";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;
    private static final int KEPT_BYTES = 16;

    private final SecretKeySpec key;

    HashedPseudonyms(JdbcClient jdbc) {
        var drawn = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(drawn);
        jdbc.sql("INSERT INTO runtime.secret (name, value) VALUES (:name, :value) ON CONFLICT DO NOTHING")
                .param("name", NAME)
                .param("value", drawn)
                .update();
        var kept = jdbc.sql("SELECT value FROM runtime.secret WHERE name = :name")
                .param("name", NAME)
                .query(byte[].class)
                .single();
        key = new SecretKeySpec(kept, ALGORITHM);
    }

    @Override
    public String of(UUID id) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            var bytes = ByteBuffer.allocate(2 * Long.BYTES)
                    .putLong(id.getMostSignificantBits())
                    .putLong(id.getLeastSignificantBits());
            var hash = Arrays.copyOf(mac.doFinal(bytes.array()), KEPT_BYTES);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has " + ALGORITHM, e);
        }
    }
}

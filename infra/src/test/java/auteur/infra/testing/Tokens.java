package auteur.infra.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;

/// Issues bearer tokens that a program takes which was given the key.
public final class Tokens {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private static final String AUDIENCE = "auteur";

    private final KeyPair keys;

    public Tokens() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        keys = generator.generateKeyPair();
    }

    /// Writes the key to a folder, and answers the setting that makes the program take what it signed for this studio.
    public String setting(Path folder) throws IOException {
        var pem = "-----BEGIN PUBLIC KEY-----\n%s\n-----END PUBLIC KEY-----\n"
                .formatted(Base64.getMimeEncoder().encodeToString(keys.getPublic().getEncoded()));
        var file = Files.writeString(folder.resolve("tokens.pem"), pem);
        var settings = Files.writeString(folder.resolve("tokens.properties"), """
                spring.security.oauth2.resourceserver.jwt.public-key-location=%s
                spring.security.oauth2.resourceserver.jwt.audiences=%s
                """.formatted(file.toUri(), AUDIENCE));
        return "--spring.config.additional-location=" + settings.toUri();
    }

    /// A creator's token.
    public String creator(String name, Instant expires) throws GeneralSecurityException {
        return signed(
                "{\"iss\":\"https://tokens.example\",\"aud\":\"%s\",\"sub\":\"%s\",\"roles\":[\"CREATOR\"],\"exp\":%d}"
                        .formatted(AUDIENCE, name, expires.getEpochSecond()));
    }

    /// A token that claims whatever it is to claim.
    public String signed(String claims) throws GeneralSecurityException {
        var head = encoded("{\"alg\":\"RS256\",\"typ\":\"JWT\"}");
        var body = head + "." + encoded(claims);
        var signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(keys.getPrivate());
        signature.update(body.getBytes(StandardCharsets.US_ASCII));
        return body + "." + BASE64.encodeToString(signature.sign());
    }

    private static String encoded(String json) {
        return BASE64.encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}

package auteur.api.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.Jwt;

class SomebodysTokenTest {

    private static final Instant LATER = Instant.parse("2040-01-01T00:00:00Z");

    @Test
    void takesATokenOfSomebody() {
        assertThat(isTaken(Map.of("sub", "ada", "exp", LATER))).isTrue();
        assertThat(isTaken(Map.of("sub", "ada", "exp", LATER, "roles", List.of("CREATOR", "ANALYST")))).isTrue();
        assertThat(isTaken(Map.of("sub", "ada", "exp", LATER, "roles", "CREATOR ANALYST"))).isTrue();
    }

    @Test
    void takesNoTokenOfNobody() {
        assertThat(isTaken(Map.of("exp", LATER))).isFalse();
        assertThat(isTaken(Map.of("sub", " ", "exp", LATER))).isFalse();
        assertThat(isTaken(Map.of("sub", "x".repeat(256), "exp", LATER))).isFalse();
    }

    @Test
    void takesNoTokenThatIsGoodForEver() {
        assertThat(isTaken(Map.of("sub", "ada"))).isFalse();
    }

    @Test
    void takesNoRolesThatAreNoNames() {
        assertThat(isTaken(Map.of("sub", "ada", "exp", LATER, "roles", Arrays.asList(1, null)))).isFalse();
        assertThat(isTaken(Map.of("sub", "ada", "exp", LATER, "roles", Map.of("ADMIN", true)))).isFalse();
        assertThat(isTaken(Map.of("sub", "ada", "exp", LATER, "roles", 7))).isFalse();
    }

    private static boolean isTaken(Map<String, Object> claims) {
        var token = new Jwt("token", null, (Instant) claims.get("exp"), Map.of("alg", "RS256"), new HashMap<>(claims));
        return !new SomebodysToken().validate(token).hasErrors();
    }
}

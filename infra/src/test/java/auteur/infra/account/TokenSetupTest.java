package auteur.infra.account;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import auteur.infra.machine.StartFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

class TokenSetupTest {

    private static final String JWT = "spring.security.oauth2.resourceserver.jwt.";

    private final MockEnvironment environment = new MockEnvironment();
    private final TokenSetup setup = new TokenSetup(environment);

    @ParameterizedTest
    @ValueSource(strings = {"issuer-uri", "jwk-set-uri", "public-key-location"})
    void demandsToKnowForWhomTokensAreMeant(String source) {
        environment.setProperty(JWT + source, "https://tokens.example");

        assertThatExceptionOfType(StartFailure.class)
                .isThrownBy(setup::afterPropertiesSet)
                .withMessageContaining(JWT + "audiences");

        environment.setProperty(JWT + "audiences", "auteur");
        assertThatCode(setup::afterPropertiesSet).doesNotThrowAnyException();
    }

    @Test
    void demandsNothingWhereNoTokensAreTaken() {
        assertThatCode(setup::afterPropertiesSet).doesNotThrowAnyException();
    }
}

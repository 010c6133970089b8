package auteur.infra.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import auteur.infra.machine.StartFailure;
import auteur.infra.testing.Tokens;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidationException;

class TokenSetupTest {

    private static final String JWT = "spring.security.oauth2.resourceserver.jwt.";

    private static final String CLAIMS = "{\"aud\":\"%s\",\"sub\":\"ada\",\"exp\":4102444800}";

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
    void refusesWhatIsMeantForAnother(@TempDir Path folder) throws Exception {
        var tokens = new Tokens();
        new WebApplicationContextRunner()
                .withInitializer(new ConfigDataApplicationContextInitializer())
                .withConfiguration(AutoConfigurations.of(OAuth2ResourceServerAutoConfiguration.class))
                .withBean(TokenSetup.class)
                .withPropertyValues(tokens.setting(folder).substring("--".length()))
                .run(studio -> {
                    var decoder = studio.getBean(JwtDecoder.class);
                    assertThat(decoder.decode(tokens.signed(CLAIMS.formatted("auteur"))).getSubject()).isEqualTo("ada");
                    assertThatExceptionOfType(JwtValidationException.class)
                            .isThrownBy(() -> decoder.decode(tokens.signed(CLAIMS.formatted("another"))))
                            .withMessageContaining("aud");
                });
    }

    @Test
    void demandsNothingWhereNoTokensAreTaken() {
        assertThatCode(setup::afterPropertiesSet).doesNotThrowAnyException();
    }
}

package auteur.infra.account;

import auteur.infra.machine.StartFailure;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Demands to be told for whom tokens are meant where they are taken: issuers write them for other programs too.
@Component
class TokenSetup implements InitializingBean {

    private static final String JWT = "spring.security.oauth2.resourceserver.jwt.";

    private final Environment environment;

    TokenSetup(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void afterPropertiesSet() {
        var isTaken = Stream.of("issuer-uri", "jwk-set-uri", "public-key-location")
                .anyMatch(source -> environment.containsProperty(JWT + source));
        var audiences = Binder.get(environment)
                .bind(JWT + "audiences", Bindable.listOf(String.class))
                .orElse(List.of());
        if (isTaken && audiences.stream().allMatch(String::isBlank)) {
            throw new StartFailure(
                    "Bearer tokens are taken, but %saudiences does not say which are meant for this studio."
                            .formatted(JWT));
        }
    }
}

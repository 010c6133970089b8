package auteur.api.docs;

import auteur.api.account.Caller;
import auteur.api.command.Request;
import auteur.api.freshness.Token;
import auteur.api.idempotency.KeyedRequest;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Says of the API what its controllers cannot say themselves.
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final String WORDS = """
            A picture and a brief become a film: directors pitch, the creator chooses one, edits the storyboard, approves it \
            and gets an H.264 film.

            A command answers with the job's `id`, `version` and `position` when its events are durable. Every `GET` of jobs, \
            media and profiles takes `atLeast=<position>` and waits up to 5 s until the view has come that far, so a client \
            reads its own writes. Beside each `position` stands its `token`, to be kept and sent back as it is: `atLeast`, `after`, \
            `asOf` and `upTo` take either. A token that the log has lost, as when a backup was restored, answers 410 with the reason \
            `other_epoch`, where a number alone would mean another event. Refusals are problem details (RFC 9457) with a stable `reason`.

            Events are pushed over STOMP at `/ws`, as [asyncapi.yaml](/asyncapi.yaml) describes.""";

    static {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(Caller.class, Request.class, KeyedRequest.class)
                .replaceWithClass(Token.class, String.class);
    }

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info().title("Auteur").version("1").description(WORDS))
                .servers(List.of(new Server().url("/")))
                .components(Refusals.describe(new Components()
                        .addSecuritySchemes("basic", http("basic"))
                        .addSecuritySchemes("bearer", http("bearer").bearerFormat("JWT"))
                        .addSecuritySchemes("session", session())))
                .addSecurityItem(new SecurityRequirement().addList("basic"))
                .addSecurityItem(new SecurityRequirement().addList("bearer"))
                .addSecurityItem(new SecurityRequirement().addList("session"));
    }

    @Bean
    GlobalOperationCustomizer conditionsAndRefusals() {
        return (operation, method) -> {
            Conditions.addTo(operation, method);
            Refusals.addTo(operation);
            return operation;
        };
    }

    @Bean
    OpenApiCustomizer tokensBesidePositions() {
        return TokensBesidePositions::addTo;
    }

    private static SecurityScheme http(String scheme) {
        return new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme(scheme);
    }

    private static SecurityScheme session() {
        return new SecurityScheme()
                .type(SecurityScheme.Type.APIKEY)
                .in(SecurityScheme.In.COOKIE)
                .name("JSESSIONID")
                .description(
                        "From the login form. What changes something also needs the header `X-XSRF-TOKEN` with the value"
                                + " of the cookie `XSRF-TOKEN`.");
    }
}

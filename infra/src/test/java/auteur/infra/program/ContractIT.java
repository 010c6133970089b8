package auteur.infra.program;

import static org.assertj.core.api.Assertions.assertThat;

import auteur.command.film.job.JobEvent;
import auteur.infra.testing.StudioClient;
import auteur.infra.testing.StudioTest;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/// What the program says of itself.
@StudioTest
class ContractIT {

    @LocalServerPort
    private int port;

    private StudioClient client;

    @BeforeEach
    void logIn() {
        client = new StudioClient("http://127.0.0.1:" + port, "creator");
    }

    @Test
    void openApiNamesAndGroupsEveryOperationAndItsRefusals() {
        var operations = operations().toList();

        assertThat(operations).hasSizeGreaterThan(20).allSatisfy(operation -> {
            assertThat(operation.path("summary").asString()).as(operation.toString()).isNotBlank();
            assertThat(operation.path("tags").path(0).asString()).doesNotContain("controller");
            assertThat(operation.path("responses").path("401").isMissingNode()).isFalse();
        });
    }

    @Test
    void openApiShowsTheConditionsOfCommandsAndNothingOfTheProgramsInside() {
        var parameters = operations()
                .filter(operation -> operation.path("operationId").asString().equals("approveStoryboard"))
                .flatMap(operation -> operation.path("parameters").valueStream())
                .map(parameter -> parameter.path("name").asString());

        assertThat(parameters).containsExactly("id", "If-Match", "Idempotency-Key");
    }

    @Test
    void openApiShowsATokenBesideEachPosition() {
        var schemas = client.get("/v3/api-docs").json().path("components").path("schemas");

        assertThat(schemas.path("CommandAnswer").path("properties").propertyNames())
                .containsExactly("id", "version", "position", "token");
        assertThat(schemas.valueStream().map(schema -> schema.path("properties")).filter(all -> all.has("position")))
                .hasSizeGreaterThan(10)
                .allMatch(all -> all.path("token").path("type").asString().equals("string"));
        assertThat(operations().filter(operation -> operation.path("operationId").asString().equals("getJob")))
                .allMatch(operation -> operation.path("responses").has("410"));
    }

    @Test
    void asyncApiListsEveryTypeOfEvent() {
        var document = client.get("/asyncapi.yaml").text();
        var list = Pattern.compile("enum:\\n((?: +- [A-Za-z]+\\n)+)").matcher(document);

        assertThat(list.find()).isTrue();
        assertThat(List.of(list.group(1).strip().split("\\s*- "))).containsAll(typesOfEvents());
    }

    private static List<String> typesOfEvents() {
        return JobEvent.FAMILY.eventTypes().stream().map(Class::getSimpleName).toList();
    }

    private Stream<JsonNode> operations() {
        return client.get("/v3/api-docs").json().path("paths").valueStream().flatMap(JsonNode::valueStream);
    }
}

package auteur.infra.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What `/asyncapi.yaml` says of the frames, as far as frames can be held to it: types, constants, and which properties there are.
public final class AsyncApi {

    private static final List<String> NAMED = List.of(
            "Subscribed", "Ended", "Progress", "Status", "Choice", "Paused", "End", "Refused");

    private final JsonNode document;

    public AsyncApi(String yaml) {
        document = JsonMapper.shared().valueToTree(new Yaml().<Map<String, Object>>load(yaml));
    }

    /// Asserts that a body is one of the messages.
    public void assertDescribes(JsonNode body) {
        var type = body.path("type").asString();
        var name = NAMED.contains(type) ? type : "Event";
        var message = document.path("components")
                .path("messages")
                .valueStream()
                .filter(one -> one.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
        check(body, message.path("payload"), name);
    }

    /// The bodies that it gives as examples of what a client may say on a channel.
    public List<JsonNode> examplesOfWhatIsTaken(String operation) {
        return document.path("operations")
                .path(operation)
                .path("messages")
                .valueStream()
                .map(message -> document.at(message.path("$ref").asString().substring(1)))
                .map(message -> document.at(message.path("$ref").asString().substring(1)))
                .flatMap(message -> message.path("examples").valueStream())
                .map(example -> example.path("payload"))
                .toList();
    }

    private void check(JsonNode value, JsonNode schema, String where) {
        var reference = schema.path("$ref").asString("");
        if (!reference.isEmpty()) {
            check(value, document.at(reference.substring(1)), where);
            return;
        }
        var types = schema.path("type");
        if (!types.isMissingNode()) {
            var allowed = types.isArray() ? types.valueStream() : Stream.of(types);
            assertThat(allowed.map(JsonNode::asString)).as(where).anyMatch(type -> isOf(value, type));
        }
        if (schema.has("const")) {
            assertThat(value).as(where).isEqualTo(schema.path("const"));
        }
        if (schema.has("enum")) {
            assertThat(schema.path("enum").valueStream()).as(where).contains(value);
        }
        schema.path("required").forEach(
                name -> assertThat(value.has(name.asString())).as("%s.%s", where, name.asString()).isTrue());
        var properties = schema.path("properties");
        value.properties().forEach(property -> {
            var inner = properties.path(property.getKey());
            if (schema.has("additionalProperties")) {
                assertThat(inner.isMissingNode()).as("%s.%s", where, property.getKey()).isFalse();
            }
            check(property.getValue(), inner, where + '.' + property.getKey());
        });
        if (value.isArray()) {
            value.forEach(element -> check(element, schema.path("items"), where + "[]"));
        }
    }

    private static boolean isOf(JsonNode value, String type) {
        return switch (type) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isString();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "null" -> value.isNull();
            default -> throw new IllegalArgumentException(type);
        };
    }
}

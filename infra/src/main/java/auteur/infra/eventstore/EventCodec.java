package auteur.infra.eventstore;

import auteur.command.profile.ProfileSnapshot;
import java.util.LinkedHashMap;
import java.util.Map;
import org.axonframework.messaging.MetaData;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Writes events and their metadata as the JSON that is stored, and reads them back.
final class EventCodec {

    /// The largest payload in characters.
    static final int LARGEST_PAYLOAD = 256 * 1024;

    private final JsonMapper mapper = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private final Upcasters upcasters;

    EventCodec(Upcasters upcasters) {
        this.upcasters = upcasters;
    }

    int revisionOf(String type) {
        return upcasters.revisionOf(type);
    }

    String encode(Object event) {
        var json = StorableText.check(mapper.writeValueAsString(event));
        if (json.length() > LARGEST_PAYLOAD) {
            throw new UnstorableEvent("An event of %d characters is over the limit of %d"
                    .formatted(json.length(), LARGEST_PAYLOAD));
        }
        return json;
    }

    /// @throws RuntimeException when the type is unknown, or the JSON is not of its revision
    Object decode(String type, int revision, String json) {
        var known = EventTypes.classOf(type);
        if (revision == upcasters.revisionOf(type)) {
            return mapper.readValue(json, known);
        }
        var event = mapper.readValue(json, ObjectNode.class);
        upcasters.upcast(type, revision, event);
        return mapper.treeToValue(event, known);
    }

    ProfileSnapshot decodeSnapshot(String json) {
        return mapper.readValue(json, ProfileSnapshot.class);
    }

    String encode(MetaData metadata) {
        var texts = new LinkedHashMap<String, String>();
        metadata.forEach((key, value) -> texts.put(key, String.valueOf(value)));
        return StorableText.check(mapper.writeValueAsString(texts));
    }

    MetaData decodeMetadata(String json) {
        Map<?, ?> texts = mapper.readValue(json, Map.class);
        var metadata = MetaData.emptyInstance();
        for (var entry : texts.entrySet()) {
            metadata = metadata.and(String.valueOf(entry.getKey()), entry.getValue());
        }
        return metadata;
    }
}

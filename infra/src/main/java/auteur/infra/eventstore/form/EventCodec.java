package auteur.infra.eventstore.form;

import auteur.query.log.Undecodable;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.messaging.MetaData;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Writes events and their metadata as the JSON that is stored, and reads them back.
public final class EventCodec {

    /// The largest payload in characters.
    static final int LARGEST_PAYLOAD = 256 * 1024;

    /// Streams beyond are read from their events.
    private static final int LARGEST_SNAPSHOT = 16 * LARGEST_PAYLOAD;

    /// Its buffers belong to threads: those that read pages would meet at Jackson's usual pool twice an event.
    private final JsonMapper mapper = JsonMapper
            .builder(JsonFactory.builder()
                    .recyclerPool(JsonRecyclerPools.threadLocalPool())
                    .addDecorator((_, generator) -> new NumbersOfJson(generator))
                    .build())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private final ObjectReader texts = mapper.readerForMapOf(Object.class);
    private final EventTypes types;
    private final Map<String, ObjectReader> readers = new ConcurrentHashMap<>();

    private final Upcasters upcasters;

    public EventCodec(EventTypes types, Upcasters upcasters) {
        this.types = types;
        this.upcasters = upcasters;
    }

    /// The name that an event is stored under.
    public String nameOf(Object event) {
        return types.nameOf(event);
    }

    public int revisionOf(String type) {
        return upcasters.revisionOf(type);
    }

    public String encode(Object event) {
        return encode(event, LARGEST_PAYLOAD);
    }

    /// A snapshot has all in it that is to be known of many events.
    public String encodeSnapshot(Object snapshot) {
        return encode(snapshot, LARGEST_SNAPSHOT);
    }

    private String encode(Object value, int largest) {
        var json = StorableText.check(written(value));
        if (json.length() > largest) {
            throw new UnstorableEvent(String.format(Locale.ROOT, "An event of %d characters is over the limit of %d",
                    json.length(), largest));
        }
        return json;
    }

    private String written(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JacksonException e) {
            throw new UnstorableEvent("%s cannot be written: %s"
                    .formatted(value.getClass().getSimpleName(), e.getOriginalMessage()), e);
        }
    }

    /// The event, or what stands in its place when it cannot be read.
    public Object read(String type, int revision, String json) {
        try {
            return decode(type, revision, json);
        } catch (RuntimeException e) {
            var isTypeKnown = types.all().containsKey(type);
            var reason = isTypeKnown
                    ? "%s: %s".formatted(e.getClass().getSimpleName(), firstLineOf(e))
                    : "Unknown type";
            return new Undecodable(type, revision, isTypeKnown, reason);
        }
    }

    private static String firstLineOf(RuntimeException failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    }

    /// @throws RuntimeException when the type is unknown, or the JSON is not of its revision
    public Object decode(String type, int revision, String json) {
        var reader = readers.computeIfAbsent(type, name -> mapper.readerFor(types.classOf(name)));
        if (revision == upcasters.revisionOf(type)) {
            return reader.readValue(json);
        }
        var event = mapper.readValue(json, ObjectNode.class);
        upcasters.upcast(type, revision, event);
        return reader.readValue(event);
    }

    public <S> S decodeSnapshot(Class<S> type, String json) {
        return mapper.readValue(json, type);
    }

    public String encode(MetaData metadata) {
        var texts = new LinkedHashMap<String, String>();
        metadata.forEach((key, value) -> texts.put(key, String.valueOf(value)));
        return StorableText.check(mapper.writeValueAsString(texts));
    }

    public MetaData decodeMetadata(String json) {
        return MetaData.from(texts.readValue(json));
    }
}

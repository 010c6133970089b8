package auteur.infra.eventstore.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import auteur.infra.eventstore.form.EventSamples.Sample;
import auteur.infra.family.Families;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What was stored once can be read for ever.
class EventSamplesTest {

    private final EventCodec codec = new EventCodec(Families.TYPES, Upcasters.OF_THE_LOG);

    @TestFactory
    Stream<DynamicTest> everyTypeHasASampleOfEachRevision() {
        return Families.TYPES.all().keySet().stream()
                .flatMap(type -> IntStream.rangeClosed(1, codec.revisionOf(type))
                        .mapToObj(revision -> dynamicTest(
                                type + " " + revision,
                                () -> assertThat(EventSamples.exists(type, revision)).isTrue())));
    }

    @TestFactory
    Stream<DynamicTest> everySampleIsReadAndWrittenUnchanged() {
        return samples(sample -> {
            var event = codec.decode(sample.type(), sample.revision(), sample.json());

            assertThat(Families.TYPES.nameOf(event)).isEqualTo(sample.type());
            if (sample.revision() == codec.revisionOf(sample.type())) {
                assertThat(withoutLaterParts(written(event), sample.tree())).isEqualTo(sample.tree());
            }
        });
    }

    /// A part that every sample leaves empty could be renamed unseen.
    @TestFactory
    Stream<DynamicTest> everySampleFillsEveryPart() {
        return samples(sample -> assertThat(partsOf(sample.tree())).noneMatch(EventSamplesTest::isEmpty));
    }

    @Test
    void everySampleIsOfAKnownType() {
        assertThat(EventSamples.all().map(Sample::type)).isSubsetOf(Families.TYPES.all().keySet());
    }

    private static Stream<DynamicTest> samples(Consumer<Sample> check) {
        return EventSamples.all().map(sample -> dynamicTest(sample.name(), () -> check.accept(sample)));
    }

    private JsonNode written(Object event) {
        return JsonMapper.shared().readTree(codec.encode(event));
    }

    /// An optional part that came later is written as null where an old event has none.
    private static JsonNode withoutLaterParts(JsonNode written, JsonNode sample) {
        if (written instanceof ObjectNode object) {
            object.properties().removeIf(part -> part.getValue().isNull() && !sample.has(part.getKey()));
            object.properties().forEach(part -> withoutLaterParts(part.getValue(), sample.path(part.getKey())));
        } else if (written.isArray()) {
            for (var i = 0; i < written.size(); i++) {
                withoutLaterParts(written.path(i), sample.path(i));
            }
        }
        return written;
    }

    private static Stream<JsonNode> partsOf(JsonNode tree) {
        return tree.valueStream().flatMap(part -> Stream.concat(Stream.of(part), partsOf(part)));
    }

    private static boolean isEmpty(JsonNode part) {
        return part.isNull() || (part.isContainer() && part.isEmpty());
    }
}

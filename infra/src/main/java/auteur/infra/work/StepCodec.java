package auteur.infra.work;

import auteur.command.film.reaction.Step;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/// Writes queued steps as JSON under the simple names of their records, so that they survive a new version of the program.
final class StepCodec implements Serializer {

    private static final Map<String, Class<?>> TYPES = Stream.of(Step.class.getPermittedSubclasses())
            .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, type -> type));

    private final JsonMapper mapper = JsonMapper.shared();

    @Override
    public byte[] serialize(Object step) {
        return mapper.writeValueAsBytes(Map.of("type", step.getClass().getSimpleName(), "step", step));
    }

    @Override
    public <T> T deserialize(Class<T> type, byte[] json) {
        var tree = mapper.readTree(json);
        var name = tree.path("type").asString("");
        var known = TYPES.get(name);
        if (known == null) {
            throw new IllegalStateException("No step type " + name + " is known");
        }
        return type.cast(mapper.treeToValue(tree.path("step"), known));
    }
}

package auteur.infra.work;

import com.github.kagkarlsson.scheduler.serializer.Serializer;
import java.util.Map;
import java.util.function.Supplier;
import tools.jackson.databind.json.JsonMapper;

/// Writes queued steps as JSON under the simple names of their records, so that they survive a new version of the program.
final class StepCodec implements Serializer {

    private final Supplier<StepKinds> kinds;
    private final JsonMapper mapper = JsonMapper.shared();

    StepCodec(Supplier<StepKinds> kinds) {
        this.kinds = kinds;
    }

    @Override
    public byte[] serialize(Object step) {
        return mapper.writeValueAsBytes(Map.of("type", step.getClass().getSimpleName(), "step", step));
    }

    @Override
    public <T> T deserialize(Class<T> type, byte[] json) {
        var tree = mapper.readTree(json);
        var known = kinds.get().named(tree.path("type").asString(""));
        return type.cast(mapper.treeToValue(tree.path("step"), known));
    }
}

package auteur.infra.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import auteur.command.EventStream;
import auteur.command.Family;
import auteur.command.work.Step;
import auteur.command.work.StepWork;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StepKindsTest {

    private static final UUID ID = new UUID(0, 7);

    private final List<String> done = new ArrayList<>();
    private final StepKinds kinds = new StepKinds(
            List.of(new Work<>(Sound.class, done), new Work<>(Light.class, done)));

    @Test
    void letEachContextDoItsOwn() {
        kinds.perform(new Mix(ID));
        kinds.giveUp(new Dim(ID), "It is dark already");

        assertThat(done).containsExactly("Sound does " + ID + "/mix",
                "Light gives up " + ID + "/dim: It is dark already");
    }

    @Test
    void areReadBackUnderTheirNames() {
        var codec = new StepCodec(() -> kinds);
        var step = new Mix(ID);

        assertThat(codec.deserialize(Object.class, codec.serialize(step))).isEqualTo(step);
        assertThat(codec.deserialize(
                Object.class,
                "{\"type\":\"Dim\",\"step\":{\"id\":\"%s\"}}".formatted(ID).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Dim(ID));
    }

    @Test
    void refuseTwoKindsOfOneName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StepKinds(List.of(new Work<>(Sound.class, done), new Work<>(Other.class, done))))
                .withMessageContaining("Mix")
                .withMessageContaining("one name");
    }

    @Test
    void refuseWhatNobodyDoes() {
        var silent = new StepKinds(List.of());

        assertThatIllegalStateException().isThrownBy(() -> silent.perform(new Mix(ID)));
        assertThatIllegalStateException().isThrownBy(() -> silent.named("Mix"));
    }

    @Test
    void refuseAQueueThatNobodyDeclared() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StepQueues(Map.of()).add(new Mix(ID)))
                .withMessageContaining("stage");
    }

    private sealed interface Sound extends Step, OnStage {}

    private sealed interface Light extends Step, OnStage {}

    private sealed interface Other extends Step, OnStage {}

    private record Mix(UUID id) implements Sound {}

    private record Dim(UUID id) implements Light {}

    /// Another context's step of a name that is taken.
    static final class Elsewhere {

        record Mix(UUID id) implements Other {}
    }

    private interface OnStage extends Step {

        UUID id();

        @Override
        default String key() {
            return id() + "/" + words();
        }

        @Override
        default EventStream<?> stream() {
            return new Family<>("stage-", Object.class, _ -> Optional.empty()).stream(id());
        }

        @Override
        default String queue() {
            return "stage";
        }

        @Override
        default String words() {
            return getClass().getSimpleName().toLowerCase(Locale.ROOT);
        }
    }

    private record Work<S extends Step>(Class<S> steps, List<String> done) implements StepWork<S> {

        @Override
        public void perform(S step) {
            done.add(steps.getSimpleName() + " does " + step.key());
        }

        @Override
        public void giveUp(S step, String reason) {
            done.add(steps.getSimpleName() + " gives up " + step.key() + ": " + reason);
        }
    }
}

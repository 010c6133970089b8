package auteur.infra.work;

import auteur.command.Sealed;
import auteur.command.work.Step;
import auteur.command.work.StepWork;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The steps that the contexts of this program do, by the names under which they are queued.
final class StepKinds {

    private final Map<String, Class<?>> types = new HashMap<>();
    private final Map<Class<?>, StepWork<?>> works = new HashMap<>();

    /// @throws IllegalArgumentException when two kinds of steps have one name
    StepKinds(List<? extends StepWork<?>> all) {
        all.forEach(work -> Sealed.leavesOf(work.steps()).forEach(type -> {
            var other = types.put(type.getSimpleName(), type);
            if (other != null) {
                throw new IllegalArgumentException(
                        "%s and %s would be queued under one name".formatted(other.getName(), type.getName()));
            }
            works.put(type, work);
        }));
    }

    /// @throws IllegalStateException when no context does such steps
    Class<?> named(String name) {
        var type = types.get(name);
        if (type == null) {
            throw new IllegalStateException("No step type " + name + " is known");
        }
        return type;
    }

    void perform(Step step) {
        perform(workOf(step), step);
    }

    void giveUp(Step step, String reason) {
        giveUp(workOf(step), step, reason);
    }

    private StepWork<?> workOf(Step step) {
        var work = works.get(step.getClass());
        if (work == null) {
            throw new IllegalStateException("Nobody does steps such as " + step.key());
        }
        return work;
    }

    private static <S extends Step> void perform(StepWork<S> work, Step step) {
        work.perform(work.steps().cast(step));
    }

    private static <S extends Step> void giveUp(StepWork<S> work, Step step, String reason) {
        work.giveUp(work.steps().cast(step), reason);
    }
}

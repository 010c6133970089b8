package auteur.command.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import auteur.command.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/// A small language for decisions: given events, when a command, then events. What happens becomes given for the next command.
public final class Scenario<C, E, S> {

    /// How an aggregate decides and how its events make it; before the first there is none.
    ///
    /// @param words a refusal in the words by which a test names it
    public record Rules<C, E, S>(
            BiFunction<C, Optional<S>, List<E>> decide,
            BiFunction<Optional<S>, E, S> evolve,
            Function<Refused, List<Object>> words) {

        public Scenario<C, E, S> given(List<? extends E> history) {
            return new Scenario<>(this, history);
        }
    }

    private final Rules<C, E, S> rules;
    private final List<E> history;

    private Scenario(Rules<C, E, S> rules, List<? extends E> history) {
        this.rules = rules;
        this.history = new ArrayList<>(history);
    }

    /// Commands without a word about what happens: they are not what the test is about.
    @SafeVarargs
    public final Scenario<C, E, S> afterwards(C... commands) {
        for (var command : commands) {
            history.addAll(decide(command));
        }
        return this;
    }

    public Outcome when(C command) {
        return new Outcome(command);
    }

    /// All that has happened, given or by commands.
    public List<E> events() {
        return List.copyOf(history);
    }

    public S state() {
        return evolved().orElseThrow();
    }

    private Optional<S> evolved() {
        var state = Optional.<S>empty();
        for (var event : history) {
            state = Optional.of(rules.evolve().apply(state, event));
        }
        return state;
    }

    private List<E> decide(C command) {
        return rules.decide().apply(command, evolved());
    }

    /// What came of a command.
    public final class Outcome {

        private final List<E> events = new ArrayList<>();
        private final Optional<Refused> refusal;

        private Outcome(C command) {
            refusal = Optional.ofNullable(
                    catchThrowableOfType(Refused.class, () -> events.addAll(decide(command))));
        }

        /// Exactly these events happen, as a whole and in this order.
        @SafeVarargs
        @SuppressWarnings("varargs") // they are only read
        public final Scenario<C, E, S> then(E... expected) {
            assertThat(refusal).as("refusal").isEmpty();
            assertThat(events).isEqualTo(List.of(expected));
            history.addAll(events);
            return Scenario.this;
        }

        public Scenario<C, E, S> thenNothing() {
            assertThat(refusal).as("refusal").isEmpty();
            assertThat(events).isEmpty();
            return Scenario.this;
        }

        /// The command is refused in these words, and nothing happens.
        public Scenario<C, E, S> thenRefused(Object... words) {
            assertThat(events).isEmpty();
            assertThat(refusal.map(rules.words())).contains(List.of(words));
            return Scenario.this;
        }
    }
}

package auteur.api.problem;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// The words of all contexts for their refusals.
@Component
class Wordings {

    private final Map<Class<?>, RefusalWords<?>> all;

    /// @throws IllegalStateException when there are two for one type
    Wordings(List<RefusalWords<?>> words) {
        all = words.stream().collect(Collectors.toUnmodifiableMap(RefusalWords::type, Function.identity()));
    }

    /// Empty for what is no refusal.
    Optional<Problem> of(RuntimeException refusal) {
        return Optional.ofNullable(all.get(refusal.getClass())).map(words -> say(words, refusal));
    }

    private static <R extends RuntimeException> Problem say(RefusalWords<R> words, RuntimeException refusal) {
        return words.of(words.type().cast(refusal));
    }
}

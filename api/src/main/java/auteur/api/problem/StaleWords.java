package auteur.api.problem;

import auteur.command.StaleVersion;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/// What a wish for another version is called outside, where its context has no words of its own.
@Component
class StaleWords implements RefusalWords<StaleVersion> {

    @Override
    public Class<StaleVersion> type() {
        return StaleVersion.class;
    }

    @Override
    public Problem of(StaleVersion refusal) {
        return Problem.of(
                HttpStatus.PRECONDITION_FAILED, "stale_version", "This has changed since you last saw it.");
    }
}

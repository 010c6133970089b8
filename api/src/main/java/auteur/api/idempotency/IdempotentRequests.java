package auteur.api.idempotency;

import java.time.Duration;

/// The requests that came with an `Idempotency-Key`, and their answers.
public interface IdempotentRequests {

    /// Claims a request for the caller to carry out.
    ///
    /// @param request names the user and the key
    /// @param fingerprint of what is asked for
    /// @param abandonedAfter a claim this old without an answer was left behind by a crash and may be claimed again
    Claim claim(String request, String fingerprint, Duration abandonedAfter);

    /// Keeps the answer of a claimed request.
    void answer(String request, String answer);

    /// Gives a claimed request back, for it was refused and changed nothing.
    void release(String request);

    /// What came of a claim.
    sealed interface Claim {

        /// The request is the caller's to carry out.
        record Granted() implements Claim {}

        /// It was carried out before.
        record Answered(String answer) implements Claim {}

        /// Somebody is carrying it out.
        record Running() implements Claim {}

        /// The key was used for something else.
        record Reused() implements Claim {}
    }
}

package auteur.api.conditional;

import auteur.api.problem.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/// What a `GET` or `HEAD` selects, as far as conditions ask for it.
///
/// @param modifiedAt null when nobody knows
public record Representation(EntityTag tag, @Nullable Instant modifiedAt) {

    public static Representation tagged(String opaque) {
        return new Representation(EntityTag.strong(opaque), null);
    }

    /// Whether the client has it already. Spring looks at neither `If-Match` nor `*` when something is only read.
    ///
    /// @throws Problem 412 when it is not what the client wants to read
    public boolean isKnownTo(HttpServletRequest request) {
        return isKnownTo(request, _ -> false);
    }

    /// @param isCalled whether it has a tag, in the strong comparison, beside the one that it is sent with
    public boolean isKnownTo(HttpServletRequest request, Predicate<EntityTag> isCalled) {
        var match = TagCondition.of(HttpHeaders.IF_MATCH, request.getHeaders(HttpHeaders.IF_MATCH));
        var isWanted = match.map(condition -> condition.namesStrongly(tag) || condition.namesAny(isCalled))
                .orElseGet(() -> !isModifiedSince(request, HttpHeaders.IF_UNMODIFIED_SINCE, false));
        if (!isWanted) {
            throw failed();
        }
        return request.getHeader(HttpHeaders.IF_NONE_MATCH) == null
                ? !isModifiedSince(request, HttpHeaders.IF_MODIFIED_SINCE, true)
                : isNamedIn(() -> TagCondition
                        .of(HttpHeaders.IF_NONE_MATCH, request.getHeaders(HttpHeaders.IF_NONE_MATCH))
                        .filter(condition -> condition.namesWeakly(tag))
                        .isPresent());
    }

    /// A condition on what there is, and there is something else.
    public static Problem failed() {
        return Problem.of(
                HttpStatus.PRECONDITION_FAILED, "precondition_failed", "There is something else here than you expect.");
    }

    /// Whether the rest of a client's copy may be taken from this, by `If-Range`.
    boolean isContinuationFor(HttpServletRequest request) {
        var wanted = request.getHeader(HttpHeaders.IF_RANGE);
        return wanted == null
                || wanted.strip().equals(tag.toString())
                || date(request, HttpHeaders.IF_RANGE).filter(at -> at.equals(seconds())).isPresent();
    }

    /// A client that quotes no tags gets the whole.
    private static boolean isNamedIn(BooleanSupplier condition) {
        try {
            return condition.getAsBoolean();
        } catch (Problem malformed) {
            return false;
        }
    }

    /// @param otherwise when there is no date on one of the sides
    private boolean isModifiedSince(HttpServletRequest request, String header, boolean otherwise) {
        var known = seconds();
        return known == null ? otherwise : date(request, header).map(known::isAfter).orElse(otherwise);
    }

    private @Nullable Instant seconds() {
        return modifiedAt == null ? null : modifiedAt.truncatedTo(ChronoUnit.SECONDS);
    }

    private static Optional<Instant> date(HttpServletRequest request, String header) {
        try {
            return Optional.of(request.getDateHeader(header)).filter(at -> at >= 0).map(Instant::ofEpochMilli);
        } catch (IllegalArgumentException noDate) {
            return Optional.empty();
        }
    }
}

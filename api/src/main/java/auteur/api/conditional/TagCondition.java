package auteur.api.conditional;

import auteur.api.problem.Problem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// What `If-Match` or `If-None-Match` names: whatever there is, or some tags.
public sealed interface TagCondition {

    /// `*`.
    record Any() implements TagCondition {}

    record Listed(List<EntityTag> tags) implements TagCondition {}

    /// A member of the list with the comma before it; members may be missing.
    Pattern MEMBER = Pattern.compile("[ \\t]*(?:(W/)?\"([\\x21\\x23-\\x7e\\x80-\\xff]*)\"[ \\t]*)?(?:,|$)");

    /// @param lines of the header; several are one list
    /// @throws Problem 400 when it is neither `*` nor a list of tags
    static Optional<TagCondition> of(String header, Enumeration<String> lines) {
        var all = Collections.list(lines);
        return all.isEmpty() ? Optional.empty() : Optional.of(parse(header, String.join(",", all).strip()));
    }

    private static TagCondition parse(String header, String text) {
        if (text.equals("*")) {
            return new Any();
        }
        var tags = new ArrayList<EntityTag>();
        var members = MEMBER.matcher(text);
        for (var at = 0; at < text.length(); at = members.end()) {
            if (!members.find(at) || members.start() != at) {
                throw malformed(header);
            }
            if (members.group(2) != null) {
                tags.add(new EntityTag(members.group(1) != null, members.group(2)));
            }
        }
        if (tags.isEmpty()) {
            throw malformed(header);
        }
        return new Listed(List.copyOf(tags));
    }

    private static Problem malformed(String header) {
        return Problem.invalid(header, "is * or a list of tags, each in double quotes");
    }

    /// Whether a tag is named, in the strong comparison: a weak tag never is.
    default boolean namesStrongly(EntityTag tag) {
        return switch (this) {
            case Any _ -> true;
            case Listed(var tags) -> tags.stream().anyMatch(tag::matchesStrongly);
        };
    }

    default boolean namesAny(Predicate<EntityTag> isMeant) {
        return switch (this) {
            case Any _ -> true;
            case Listed(var tags) -> tags.stream().anyMatch(isMeant);
        };
    }

    default boolean namesWeakly(EntityTag tag) {
        return switch (this) {
            case Any _ -> true;
            case Listed(var tags) -> tags.stream().anyMatch(tag::matchesWeakly);
        };
    }
}

package auteur.api.conditional;

import auteur.api.problem.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;

/// The parts that `Range` asks for (RFC 9110, 14). What is not a range of bytes is ignored, as if nothing was asked for.
public final class ByteRanges {

    private static final int MOST = 100;
    private static final int MOST_DIGITS = 18;
    private static final Pattern UNIT = Pattern.compile("bytes=(.*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern RANGE = Pattern.compile("(\\d*)-(\\d*)");
    private static final Pattern COMMA = Pattern.compile("[ \\t]*,[ \\t]*");

    private ByteRanges() {}

    /// The parts to send; empty for the whole.
    ///
    /// @throws Problem 416 when no part of it is there
    public static List<ByteRange> wanted(HttpServletRequest request, Representation representation, long length) {
        return specified(request)
                .filter(_ -> representation.isContinuationFor(request))
                .map(specs -> satisfiable(specs, length))
                .orElse(List.of());
    }

    /// Whether there is a range that counts.
    static boolean areWantedBy(HttpServletRequest request) {
        return specified(request).isPresent();
    }

    private record Spec(String first, String last) {

        boolean isValid() {
            return first.isEmpty() ? !last.isEmpty() : last.isEmpty() || number(first) <= number(last);
        }

        Optional<ByteRange> in(long length) {
            var range = first.isEmpty()
                    ? new ByteRange(Math.max(0, length - number(last)), length - 1)
                    : new ByteRange(
                            number(first), last.isEmpty() ? length - 1 : Math.min(length - 1, number(last)));
            return Optional.of(range).filter(there -> there.length() > 0);
        }

        /// So large a number is beyond every file.
        private static long number(String digits) {
            var plain = digits.replaceFirst("^0+(?=\\d)", "");
            return plain.length() > MOST_DIGITS ? Long.MAX_VALUE / 2 : Long.parseLong(plain);
        }
    }

    private static Optional<List<Spec>> specified(HttpServletRequest request) {
        var lines = Collections.list(request.getHeaders(HttpHeaders.RANGE));
        if (lines.size() != 1 || !request.getMethod().equals(HttpMethod.GET.name())) {
            return Optional.empty();
        }
        var set = UNIT.matcher(lines.getFirst().strip());
        return set.matches() ? specs(set.group(1).strip()) : Optional.empty();
    }

    private static Optional<List<Spec>> specs(String set) {
        var specs = new ArrayList<Spec>();
        for (var member : COMMA.splitAsStream(set).toList()) {
            var range = RANGE.matcher(member);
            if (range.matches()) {
                specs.add(new Spec(range.group(1), range.group(2)));
            } else if (!member.isEmpty()) {
                return Optional.empty();
            }
        }
        return Optional.<List<Spec>>of(specs)
                .filter(all -> !all.isEmpty() && all.size() <= MOST && all.stream().allMatch(Spec::isValid));
    }

    private static List<ByteRange> satisfiable(List<Spec> specs, long length) {
        var ranges = specs.stream().flatMap(spec -> spec.in(length).stream()).toList();
        if (ranges.isEmpty()) {
            var problem = Problem.of(
                    HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE,
                    "range_not_satisfiable",
                    "The file has %s bytes, none of them in this range.".formatted(length));
            problem.getHeaders().set(HttpHeaders.CONTENT_RANGE, "bytes */" + length);
            throw problem;
        }
        // Who asks for more than all there is gets it once.
        return ranges.stream().mapToLong(ByteRange::length).sum() > length ? List.of() : ranges;
    }
}

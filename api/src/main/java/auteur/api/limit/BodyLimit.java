package auteur.api.limit;

import auteur.api.problem.Problem;
import auteur.api.problem.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingRequestWrapper;

/// Refuses bodies that are too long to be a command, at the latest while they are read. Uploads have limits of their own.
@Component
class BodyLimit extends OncePerRequestFilter {

    private static final int LONGEST = 64 * 1024;

    private final ProblemWriter problems;

    BodyLimit(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return Optional.ofNullable(request.getContentType())
                .filter(type -> type.toLowerCase(Locale.ROOT).startsWith(MediaType.MULTIPART_FORM_DATA_VALUE))
                .isPresent();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > LONGEST) {
            problems.write(response, tooLong());
        } else if (request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null) {
            chain.doFilter(new Bounded(request), response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static Problem tooLong() {
        return Problem.of(
                HttpStatus.CONTENT_TOO_LARGE,
                "request_too_large",
                String.format(Locale.ROOT, "The body of the request is longer than %d KiB.", LONGEST / 1024));
    }

    /// A body of unknown length.
    private static final class Bounded extends ContentCachingRequestWrapper {

        Bounded(HttpServletRequest request) {
            super(request, LONGEST);
        }

        @Override
        protected void handleContentOverflow(int limit) {
            throw tooLong();
        }
    }
}

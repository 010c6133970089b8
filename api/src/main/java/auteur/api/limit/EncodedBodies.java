package auteur.api.limit;

import auteur.api.problem.Problem;
import auteur.api.problem.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Refuses compressed bodies: what they hold cannot be known before they are unpacked.
@Component
class EncodedBodies extends OncePerRequestFilter {

    private static final String PLAIN = "identity";

    private final ProblemWriter problems;

    EncodedBodies(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        if (encoding == null || encoding.isBlank() || encoding.strip().equalsIgnoreCase(PLAIN)) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader(HttpHeaders.ACCEPT_ENCODING, PLAIN);
        problems.write(response, Problem.of(
                HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported_media_type", "Send the body as it is, not encoded."));
    }
}

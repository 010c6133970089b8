package auteur.api.account;

import auteur.api.door.Browsers;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/// Refuses what a page of another origin makes a browser ask for, before credentials that the browser adds by itself are looked at.
final class OwnPagesOnly extends OncePerRequestFilter {

    private final AccessDeniedHandler refusals;

    OwnPagesOnly(AccessDeniedHandler refusals) {
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (Browsers.actForOthers(request)) {
            refusals.handle(request, response, new OtherOrigin());
            return;
        }
        chain.doFilter(request, response);
    }

    static final class OtherOrigin extends AccessDeniedException {

        private static final long serialVersionUID = 1L;

        OtherOrigin() {
            super("A page of another site asks for this. If it is the studio's own behind a proxy, name the proxy in auteur.web.trusted-proxies.");
        }
    }
}

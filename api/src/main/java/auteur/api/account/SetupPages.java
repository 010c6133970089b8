package auteur.api.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/// Leads to the page where the first account is made as long as there is none, and away from it afterwards.
final class SetupPages extends OncePerRequestFilter {

    private static final String SETUP_PAGE = "/setup.html";

    private final Setup setup;

    SetupPages(Setup setup) {
        this.setup = setup;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var page = request.getRequestURI();
        var isEntrance = page.equals(SecurityConfiguration.LOGIN_PAGE) || SecurityConfiguration.PAGES.contains(page);
        if (isEntrance && setup.isOpen()) {
            response.sendRedirect(SETUP_PAGE);
        } else if (page.equals(SETUP_PAGE) && !setup.isOpen()) {
            response.sendRedirect(SecurityConfiguration.LOGIN_PAGE);
        } else {
            chain.doFilter(request, response);
        }
    }
}

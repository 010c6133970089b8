package auteur.api.door;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpHeaders;

/// What browsers tell of the page that makes a request. They say it by themselves, no page can; scripts say nothing.
public final class Browsers {

    private static final String FETCH_SITE = "Sec-Fetch-Site";
    private static final Set<String> OWN = Set.of("same-origin", "none");
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private Browsers() {}

    /// Whether it is a browser that asks, which would keep a password that it was challenged for, and send it along with whatever any page asks of us.
    public static boolean asks(HttpServletRequest request) {
        return request.getHeader(FETCH_SITE) != null
                || request.getHeader(HttpHeaders.ORIGIN) != null
                || request.getHeader("X-Requested-With") != null
                || Optional.ofNullable(request.getHeader(HttpHeaders.USER_AGENT)).orElse("").startsWith("Mozilla/");
    }

    /// Whether browsers take the connection for one that nobody between can change; over others they complain of some headers.
    public static boolean trustConnectionOf(HttpServletRequest request) {
        return request.isSecure() || ServedHosts.isLoopback(request.getServerName());
    }

    /// Whether a page of another origin wants to change something, or to open a socket.
    public static boolean actForOthers(HttpServletRequest request) {
        var isSocket = "websocket".equalsIgnoreCase(request.getHeader(HttpHeaders.UPGRADE));
        if (SAFE.contains(request.getMethod()) && !isSocket) {
            return false;
        }
        var site = Optional.ofNullable(request.getHeader(FETCH_SITE));
        if (site.isPresent()) {
            return !OWN.contains(site.get().toLowerCase(Locale.ROOT));
        }
        return Optional.ofNullable(request.getHeader(HttpHeaders.ORIGIN))
                .filter(origin -> !isOwn(origin, request))
                .isPresent();
    }

    private static boolean isOwn(String origin, HttpServletRequest request) {
        try {
            var page = URI.create(origin);
            var scheme = request.getScheme().toLowerCase(Locale.ROOT);
            return scheme.equalsIgnoreCase(page.getScheme())
                    && page.getAuthority() != null
                    && Authority.of(page.getAuthority())
                            .filter(from -> from.host().equalsIgnoreCase(request.getServerName())
                                    && from.portUnder(scheme) == request.getServerPort())
                            .isPresent();
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}

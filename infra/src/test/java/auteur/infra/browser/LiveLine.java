package auteur.infra.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.WebSocketRoute;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The WebSocket of a page, which can be cut.
final class LiveLine {

    private final List<WebSocketRoute> open = new ArrayList<>();
    private boolean isCut;

    /// Has to be laid before the page connects.
    LiveLine(Page page) {
        page.routeWebSocket(Pattern.compile(".*/ws$"), this::connect);
    }

    /// Breaks the connection and every attempt to make it again.
    void cut() {
        isCut = true;
        open.forEach(WebSocketRoute::close);
        open.clear();
    }

    void mend() {
        isCut = false;
    }

    private void connect(WebSocketRoute route) {
        if (isCut) {
            route.close();
        } else {
            route.connectToServer();
            open.add(route);
        }
    }
}

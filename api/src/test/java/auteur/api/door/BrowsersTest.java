package auteur.api.door;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class BrowsersTest {

    @ParameterizedTest
    @CsvSource({"same-origin, false", "none, false", "same-site, true", "cross-site, true", "Cross-Site, true"})
    void takesABrowsersWordForWhoseThePageIs(String site, boolean isOther) {
        var request = request("POST", "Sec-Fetch-Site", site);
        request.addHeader("Origin", "https://behind-a-proxy.example");

        assertThat(Browsers.actForOthers(request)).isEqualTo(isOther);
    }

    @ParameterizedTest
    @CsvSource({"http://studio.example:8080, false", "HTTP://Studio.Example:8080, false",
        "https://studio.example:8080, true", "http://studio.example, true", "http://studio.example:9090, true",
        "http://evil.example:8080, true", "null, true", "http:, true", "%%%, true", "file://, true"})
    void comparesOriginsWhereTheBrowserSaysNoMore(String origin, boolean isOther) {
        assertThat(Browsers.actForOthers(request("POST", "Origin", origin))).isEqualTo(isOther);
        assertThat(Browsers.actForOthers(request("DELETE", "Origin", origin))).isEqualTo(isOther);
    }

    @Test
    void letsOthersReadButOpenNoSocket() {
        var reading = request("GET", "Origin", "http://evil.example");
        var opening = request("GET", "Origin", "http://evil.example");
        opening.addHeader("Upgrade", "WebSocket");

        assertThat(Browsers.actForOthers(reading)).isFalse();
        assertThat(Browsers.actForOthers(opening)).isTrue();
    }

    @Test
    void letsScriptsGoOn() {
        assertThat(Browsers.actForOthers(request("POST", "User-Agent", "curl/8.1"))).isFalse();
        assertThat(Browsers.asks(request("POST", "User-Agent", "curl/8.1"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"Sec-Fetch-Site, none", "Origin, http://x", "X-Requested-With, XMLHttpRequest",
        "User-Agent, Mozilla/5.0 (X11; Linux) Gecko"})
    void knowsABrowser(String header, String value) {
        assertThat(Browsers.asks(request("GET", header, value))).isTrue();
    }

    private static MockHttpServletRequest request(String method, String header, String value) {
        var request = new MockHttpServletRequest(method, "/api/jobs");
        request.setServerName("studio.example");
        request.setServerPort(8080);
        request.addHeader(header, value);
        return request;
    }
}

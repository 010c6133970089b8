package auteur.infra.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import auteur.infra.testing.Photographs;
import auteur.infra.testing.StudioProcess;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The studio by a name that is not localhost: the first account, and whole films, over plain HTTP and behind HAProxy with TLS.
class OpenedFromElsewhereProof {

    private static final String NAME = "studio.test";
    private static final String EGYPT = "ar-EG";
    private static final String ACCOUNT = "ada";
    private static final String PASSWORD = "a long enough one";
    private static final double FILM_MILLIS = 900_000;
    private static final Pattern CODE = Pattern.compile("Set-up code +([-2-9A-Z]+)");

    @Test
    void makesFilmsOverPlainHttpAndBehindATlsProxy(@TempDir Path folder) throws IOException, InterruptedException {
        try (var chromium = Chromium.start("--host-resolver-rules=MAP " + NAME + " 127.0.0.1",
                "--ignore-certificate-errors")) {
            var open = StudioProcess.start(folder, "--server.address=0.0.0.0", "--auteur.web.hosts=" + NAME);
            try {
                var studio = chromium.visitFrom(EGYPT, String.format(Locale.ROOT, "http://%s:%d", NAME, open.port()));
                setUp(studio, codeOf(open));
                makeAFilm(studio, "Over plain HTTP", "http");
            } finally {
                open.stop();
            }
            behindAProxy(chromium, folder);
        }
    }

    private static void behindAProxy(Chromium chromium, Path folder) throws IOException, InterruptedException {
        var hidden = StudioProcess.start(
                folder, "--auteur.web.hosts=" + NAME, "--auteur.web.trusted-proxies=127.0.0.1");
        var tls = freePort();
        var proxy = proxy(folder, tls, hidden.port());
        try {
            var studio = chromium.visitFrom(EGYPT, String.format(Locale.ROOT, "https://%s:%d", NAME, tls));
            makeAFilm(studio, "Behind a proxy", "https");
            assertThat(studio.page().context().cookies())
                    .filteredOn(cookie -> cookie.name.equals("JSESSIONID"))
                    .singleElement()
                    .matches(cookie -> cookie.secure);
        } finally {
            proxy.destroy();
            hidden.stop();
        }
    }

    private static String codeOf(StudioProcess program) throws IOException {
        var code = CODE.matcher(program.output());
        assertThat(code.find()).as(program.output()).isTrue();
        return code.group(1);
    }

    private static void setUp(StudioPage studio, String code) {
        var page = studio.page();
        page.navigate("/");
        fill(page, "WRONG-CODE");
        assertThat(page.getByText("This is not the set-up code.")).isVisible();
        studio.look("40-setup");
        fill(page, code);
        assertThat(page.getByText("The account is made.")).isVisible();
    }

    private static void fill(Page page, String code) {
        page.getByLabel("Set-up code").fill(code);
        page.getByLabel("User name").fill(ACCOUNT);
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(PASSWORD);
        page.getByLabel("The password again").fill(PASSWORD);
        page.getByText("Make the account").click();
    }

    private static void makeAFilm(StudioPage studio, String title, String scheme) {
        var page = studio.page();
        page.navigate("/");
        page.getByLabel("User name").fill(ACCOUNT);
        page.getByLabel("Password").fill(PASSWORD);
        page.keyboard().press("Enter");
        assertThat(studio.heading("Films").first()).isVisible();
        assertThat(page.url()).startsWith(scheme + "://" + NAME);
        studio.link("New film").first().click();
        studio.fillBrief(title, Photographs.jpeg(Photographs.dusk(1600, 1067)), "dusk.jpg");
        studio.button("Hear the directors").click();
        assertThat(studio.button("Choose Mira Vale")).isVisible(patiently());
        studio.button("Choose Mira Vale").click();
        assertThat(page.getByText("Every scene is drawn.")).isVisible(patiently());
        studio.button("Approve and render").click();
        // Nothing but the socket tells of it.
        assertThat(page.getByText("of 3 scenes are rendered")).isVisible(patiently());
        assertThat(page.locator("video")).isVisible(patiently());
        page.keyboard().press(" ");
        studio.awaitTrue("document.querySelector('video').currentTime > 1");
        // The refused code.
        assertThat(studio.troubles()).allMatch(trouble -> trouble.contains("403"));
    }

    private static IsVisibleOptions patiently() {
        return new IsVisibleOptions().setTimeout(FILM_MILLIS);
    }

    private static Process proxy(Path folder, int tls, int studio) throws IOException, InterruptedException {
        var key = folder.resolve("tls.key");
        var certificate = folder.resolve("tls.pem");
        run("openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=" + NAME, "-keyout",
                key.toString(), "-out", certificate.toString());
        Files.writeString(certificate, Files.readString(certificate) + Files.readString(key));
        var settings = Files.writeString(folder.resolve("haproxy.cfg"), String.format(Locale.ROOT, """
                defaults
                  mode http
                  timeout connect 5s
                  timeout client 60s
                  timeout server 60s
                  timeout tunnel 1h
                  option forwardfor
                frontend tls
                  bind 127.0.0.1:%d ssl crt %s
                  http-request set-header X-Forwarded-Proto https
                  default_backend studio
                backend studio
                  server one 127.0.0.1:%d
                """, tls, certificate, studio));
        return new ProcessBuilder("haproxy", "-db", "-f", settings.toString()).inheritIO().start();
    }

    private static void run(String... command) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder(command).start().waitFor()).isZero();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}

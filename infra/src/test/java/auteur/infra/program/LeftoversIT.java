package auteur.infra.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import auteur.infra.machine.DataDirectory;
import auteur.infra.testing.Guests;
import auteur.infra.testing.StudioClient;
import auteur.infra.testing.StudioTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// An admin removes the media that no event knows, after seeing what they are.
@StudioTest
class LeftoversIT {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DataDirectory data;

    @Test
    void removesWhatNothingKnowsAndNothingElse() throws IOException {
        var address = "http://127.0.0.1:" + port;
        var creator = new StudioClient(address, Guests.creator(jdbc));
        var admin = new StudioClient(address, "admin");
        var job = creator.start(1);
        var source = creator.await(job, state -> !state.path("directorPitches").isEmpty())
                .path("source_image_url")
                .asString();
        var shelf = data.folder("media").resolve(job);
        var orphan = Files.writeString(shelf.resolve(UUID.randomUUID().toString()), "an upload that was killed");
        var fresh = Files.writeString(shelf.resolve(UUID.randomUUID().toString()), "its event is about to come");
        var aged = FileTime.from(Instant.now().minus(Duration.ofDays(8)));
        Files.setLastModifiedTime(orphan, aged);
        Files.setLastModifiedTime(shelf.resolve(source.split("/", -1)[3]), aged);

        var report = admin.get("/api/admin/assets/leftovers").json();
        assertThat(report.path("some").valueStream().map(name -> name.asString()))
                .contains(job + "/" + orphan.getFileName());
        assertThat(orphan).exists();

        assertThat(admin.post("/api/admin/assets/leftovers/sweep", "{\"reason\": \"Tidy up\"}").status())
                .isEqualTo(202);
        await().until(() -> Files.notExists(orphan));
        assertThat(fresh).exists();
        assertThat(creator.get(source).status()).isEqualTo(200);
        assertThat(creator.get("/api/admin/assets/leftovers").status()).isEqualTo(403);
    }
}

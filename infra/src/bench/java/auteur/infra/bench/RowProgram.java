package auteur.infra.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/// [RowStudio] as a process of its own, with the same scenes in its rows.
final class RowProgram extends Served {

    private RowProgram(Path folder, PGSimpleDataSource database, int port) throws IOException {
        super(
                List.of(
                        "-Xmx512m", "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        RowStudio.class.getName(), String.valueOf(database.getUrl()),
                        String.valueOf(database.getUser()),
                        String.valueOf(database.getPassword()), String.valueOf(port)),
                folder.resolve("rows.log"), port, "/health");
    }

    static RowProgram start(Path folder, PGSimpleDataSource database, List<Editor.Scene> scenes) throws IOException {
        var jdbc = new JdbcTemplate(database);
        jdbc.execute(RowStudio.TABLES);
        for (var scene : scenes) {
            jdbc.update("INSERT INTO rows.scene VALUES (?, ?, 'creator', 0, '', '{}')", UUID.fromString(scene.id()),
                    UUID.fromString(scene.job()));
        }
        return new RowProgram(folder, database, freePort());
    }
}

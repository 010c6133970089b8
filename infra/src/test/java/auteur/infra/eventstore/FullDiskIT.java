package auteur.infra.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// While the disk is full commands are refused, nothing is acknowledged that is not stored, and with room all goes on.
class FullDiskIT {

    @ParameterizedTest
    @ValueSource(strings = {FullDiskProgram.ALL, FullDiskProgram.WRITTEN_AHEAD})
    void refusesWhileTheDiskIsFullAndGoesOnAfterwards(String full) throws IOException, InterruptedException {
        var disk = SmallDisk.find();
        assumeTrue(disk.isPresent(), "Neither a user namespace nor sudo lets this user mount a small disk");
        var folder = Files.createTempDirectory(Path.of("target"), "full-disk-");
        var output = Files.createTempFile(Path.of("target"), "full-disk-", ".log");
        var program = disk.get()
                .command(folder, List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        FullDiskProgram.class.getName(),
                        folder.toString(),
                        full))
                .redirectOutput(output.toFile())
                .start();
        try {
            assertThat(program.waitFor(180, TimeUnit.SECONDS)).as("it ended in time").isTrue();
            assertThat(program.exitValue()).as(Files.readString(output)).isZero();
        } finally {
            program.getOutputStream().close();
            Files.delete(folder);
            Files.delete(output);
        }
    }
}

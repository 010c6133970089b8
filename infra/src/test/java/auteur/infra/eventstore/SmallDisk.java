package auteur.infra.eventstore;

import auteur.infra.machine.SupervisedProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A small file system of its own, which only the program that runs on it sees and which is gone with it.
///
/// @param privileged what lets the program mount it: a user namespace where the system allows these, else `sudo`
record SmallDisk(List<String> privileged) {

    private static final List<List<String>> WAYS = List.of(
            List.of("unshare", "--user", "--map-root-user", "--mount"), List.of("sudo", "-n", "unshare", "--mount"));
    private static final String ON_DISK = "mount -t tmpfs -o size=96m none \"$0\" && exec \"$@\"";

    /// Empty where nobody may mount anything.
    static Optional<SmallDisk> find() throws IOException, InterruptedException {
        for (var way : WAYS) {
            var disk = new SmallDisk(way);
            var folder = Files.createTempDirectory(Path.of("target"), "small-disk-");
            try {
                if (disk.command(folder, List.of("true")).start().waitFor() == 0) {
                    return Optional.of(disk);
                }
            } catch (IOException _) {
                // There is no such program here.
            } finally {
                Files.delete(folder);
            }
        }
        return Optional.empty();
    }

    /// @param folder where the program finds the disk
    ProcessBuilder command(Path folder, List<String> program) {
        var command = new ArrayList<>(privileged);
        command.addAll(List.of("sh", "-c", ON_DISK, folder.toAbsolutePath().toString()));
        command.addAll(program);
        return new ProcessBuilder(SupervisedProcess.command("KILL", command)).redirectErrorStream(true);
    }
}

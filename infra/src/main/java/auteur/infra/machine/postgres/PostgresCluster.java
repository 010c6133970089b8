package auteur.infra.machine.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/// The data of an embedded PostgreSQL server and the commands that work on it.
final class PostgresCluster {

    private final Path folder;
    private final Path data;
    private final Path bin;

    PostgresCluster(Path folder, Path programs) {
        this.folder = folder;
        this.data = folder.resolve("cluster");
        this.bin = programs.resolve("bin");
    }

    Path log() {
        return folder.resolve("postgres.log");
    }

    String password() throws IOException {
        return Files.readString(passwordFile()).strip();
    }

    /// Creates the data, whole or not at all; data of another major version is refused.
    void create(String user) throws IOException {
        if (Files.exists(data)) {
            var version = Files.readString(data.resolve("PG_VERSION")).strip();
            if (!version.equals(PostgresBinaries.VERSION)) {
                throw new EmbeddedPostgresFailure("The data in %s is of PostgreSQL %s, this program brings %s"
                        .formatted(data, version, PostgresBinaries.VERSION));
            }
            return;
        }
        writePassword();
        var draft = Files.createTempDirectory(folder, "creating-");
        run(List.of(
                bin.resolve("initdb").toString(),
                "--pgdata=" + draft,
                "--username=" + user,
                "--pwfile=" + passwordFile(),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--no-locale",
                "--data-checksums"));
        Files.move(draft, data, StandardCopyOption.ATOMIC_MOVE);
    }

    /// Stops a server that a killed program has left behind and that has not stopped by itself yet.
    void stopLeftover() throws IOException {
        if (Files.exists(data.resolve("postmaster.pid"))) {
            var stop = List.of(
                    bin.resolve("pg_ctl").toString(), "stop", "--pgdata=" + data, "--mode=fast", "--timeout=30");
            execute(stop);
        }
    }

    /// The command that runs the server in the foreground.
    List<String> server(int port) {
        var settings = List.of(
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "max_connections=100",
                "shared_buffers=128MB",
                "wal_level=replica",
                "max_wal_size=1GB",
                "timezone=UTC",
                "log_min_messages=warning");
        var command = new ArrayList<String>();
        command.add(bin.resolve("postgres").toString());
        command.addAll(List.of("-D", data.toString(), "-p", String.valueOf(port)));
        settings.forEach(setting -> command.addAll(List.of("-c", setting)));
        return unprivileged(command);
    }

    /// The port of the last time if it is free, else another.
    int port() throws IOException {
        var memory = folder.resolve("port");
        if (Files.exists(memory)) {
            var last = Integer.parseInt(Files.readString(memory).strip());
            if (isFree(last)) {
                return last;
            }
        }
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Files.writeString(memory, String.valueOf(socket.getLocalPort()));
            return socket.getLocalPort();
        }
    }

    private static boolean isFree(int port) {
        try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    private Path passwordFile() {
        return folder.resolve("password");
    }

    private void writePassword() throws IOException {
        var secret = new byte[24];
        new SecureRandom().nextBytes(secret);
        Files.deleteIfExists(passwordFile());
        Files.createFile(
                passwordFile(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(passwordFile(), HexFormat.of().formatHex(secret));
    }

    private void run(List<String> command) throws IOException {
        var exit = execute(command);
        if (exit != 0) {
            throw new EmbeddedPostgresFailure(
                    String.format(Locale.ROOT, "%s failed with exit code %d; its log is %s", command.getFirst(), exit,
                            log()));
        }
    }

    private int execute(List<String> command) throws IOException {
        var process = new ProcessBuilder(unprivileged(command))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .start();
        try {
            if (!process.waitFor(2, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new EmbeddedPostgresFailure(command.getFirst() + " did not end within two minutes");
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new EmbeddedPostgresFailure("Interrupted in " + command.getFirst(), e);
        }
    }

    /// PostgreSQL refuses to run as root; in a user namespace of its own, root is nobody.
    private static List<String> unprivileged(List<String> command) {
        if (!System.getProperty("user.name").equals("root")) {
            return command;
        }
        var wrapped = new ArrayList<>(List.of("unshare", "--user"));
        wrapped.addAll(command);
        return wrapped;
    }
}

package auteur.infra.testing;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// An S3 store as a process of its own: s3proxy, which checks signatures, on a folder. Its libraries are no part of the program's.
public final class ObjectStore implements AutoCloseable {

    public static final String BUCKET = "films";
    public static final String ACCESS_KEY = "auteur-tests";
    public static final String SECRET_KEY = "a-secret-of-tests";

    private final Process process;
    private final int port;
    private final Path bucket;
    private final Path aside;

    private ObjectStore(Process process, int port, Path folder) {
        this.process = process;
        this.port = port;
        this.bucket = folder.resolve("buckets").resolve(BUCKET);
        this.aside = folder.resolve("aside");
    }

    public static ObjectStore start(Path folder) throws IOException {
        var port = freePort();
        Files.createDirectories(folder.resolve("buckets").resolve(BUCKET));
        var settings = Files.writeString(folder.resolve("s3proxy.conf"), String.format(Locale.ROOT, """
                s3proxy.endpoint=http://127.0.0.1:%d
                s3proxy.authorization=aws-v2-or-v4
                s3proxy.identity=%s
                s3proxy.credential=%s
                jclouds.provider=filesystem-nio2
                jclouds.identity=any
                jclouds.credential=any
                jclouds.filesystem.basedir=%s
                """, port, ACCESS_KEY, SECRET_KEY, folder.resolve("buckets").toAbsolutePath()));
        var quiet = Files.writeString(folder.resolve("logback.xml"), """
                <configuration><appender name="out" class="ch.qos.logback.core.ConsoleAppender">
                <encoder><pattern>%d %msg%n</pattern></encoder></appender>
                <root level="WARN"><appender-ref ref="out"/></root></configuration>
                """);
        var process = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx192m",
                "-XX:TieredStopAtLevel=1",
                "-Dlogback.configurationFile=" + quiet.toAbsolutePath(),
                "-cp",
                Path.of("target", "s3proxy").toAbsolutePath() + "/*" + File.pathSeparator
                        + System.getProperty("java.class.path"),
                "org.gaul.s3proxy.Main",
                "--properties",
                settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("s3proxy.log").toFile())
                .start();
        await().until(() -> !process.isAlive() || isListening(port));
        if (!process.isAlive()) {
            throw new IllegalStateException(Files.readString(folder.resolve("s3proxy.log")));
        }
        return new ObjectStore(process, port, folder);
    }

    public URI endpoint() {
        return URI.create(String.format(Locale.ROOT, "http://127.0.0.1:%d", port));
    }

    public int port() {
        return port;
    }

    /// Takes the bucket away with all that is in it, or brings it back.
    public void away(boolean isAway) throws IOException {
        Files.move(isAway ? bucket : aside, isAway ? aside : bucket);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static boolean isListening(int port) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException _) {
            return false;
        }
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}

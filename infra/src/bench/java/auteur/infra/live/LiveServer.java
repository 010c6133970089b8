package auteur.infra.live;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// The program of one contender. It does what is written to its input, a line each.
final class LiveServer {

    private LiveServer() {}

    /// What a contender does with an event.
    interface Publisher {

        int port();

        /// @param topic from 0
        void publish(int topic, long position);
    }

    public static void main(String[] arguments) throws IOException {
        var contender = Contender.valueOf(arguments[0]);
        var publisher = contender.start();
        System.out.println("ready " + publisher.port());
        try (var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            var position = 0L;
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                var words = line.split(" ", -1);
                if (words[0].equals("heap")) {
                    System.out.println("heap " + heap());
                } else {
                    var published = publish(
                            publisher, position, Integer.parseInt(words[1]), Double.parseDouble(words[2]),
                            Long.parseLong(words[3]));
                    position += published;
                    System.out.println("published " + published);
                }
            }
        }
        System.exit(0);
    }

    private static int publish(Publisher publisher, long position, int topics, double perSecond, long millis) {
        var begin = System.nanoTime();
        var end = begin + TimeUnit.MILLISECONDS.toNanos(millis);
        var published = 0;
        for (var now = begin; now < end; now = System.nanoTime()) {
            var due = (long) ((now - begin) / 1e9 * perSecond);
            if (published < due) {
                publisher.publish(published % topics, position + ++published);
            } else {
                LockSupport.parkNanos(100_000);
            }
        }
        return published;
    }

    /// Live objects and what is not on the heap.
    private static long heap() {
        for (var i = 0; i < 3; i++) {
            System.gc();
        }
        var memory = ManagementFactory.getMemoryMXBean();
        var direct = ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                .mapToLong(BufferPoolMXBean::getMemoryUsed)
                .sum();
        return memory.getHeapMemoryUsage().getUsed() + direct;
    }

    static UUID job(int topic) {
        return new UUID(0, topic);
    }

    /// The same for all contenders.
    static String body(int topic, long position) {
        return String.format(Locale.ROOT, """
                {"position":%1$d,"jobId":"%2$s","version":%1$d,"type":"CharacterLocked","stage":"STORYBOARD_REVIEW",\
                "at":"%3$s","by":"00000000-0000-0000-0000-000000000001","data":{"jobId":"%2$s",\
                "sceneId":"00000000-0000-0000-0000-000000000002"}}""", position, job(topic), Instant.now());
    }
}

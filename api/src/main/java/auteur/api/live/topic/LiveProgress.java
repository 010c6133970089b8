package auteur.api.live.topic;

import auteur.api.job.JobAccess;
import auteur.command.JobId;
import auteur.command.job.SceneId;
import auteur.command.studio.ProgressBoard;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.springframework.stereotype.Component;

/// Passes progress on: of each piece of work the newest, at most five times a second, and always its end. A client that reads more
/// slowly is sent less of it.
@Component
class LiveProgress implements ProgressBoard {

    private static final Duration APART = Duration.ofMillis(200);

    private final JobAccess access;
    private final Broadcaster broadcaster;
    private final Payloads payloads;
    private final Clock clock = Clock.systemUTC();
    private final Cache<String, Long> sent = Caffeine.newBuilder().maximumSize(10_000).build();

    LiveProgress(JobAccess access, Broadcaster broadcaster, Payloads payloads) {
        this.access = access;
        this.broadcaster = broadcaster;
        this.payloads = payloads;
    }

    @Override
    public void post(Report report) {
        if (isDue(report)) {
            send(report.jobId(), frame(report), workOf(report));
        }
    }

    private static String workOf(Report report) {
        return "%s/%s/%s".formatted(report.jobId(), report.step(), report.scene());
    }

    private boolean isDue(Report report) {
        var work = workOf(report);
        var now = System.nanoTime();
        var last = sent.getIfPresent(work);
        var isDue = report.done() >= 1 || last == null || now - last >= APART.toNanos();
        if (isDue) {
            sent.put(work, now);
        }
        return isDue;
    }

    private void send(JobId job, Frame frame, String work) {
        var payload = payloads.of(frame);
        broadcaster.send(new Topic.OfJob(job), payload, work);
        access.ownerOf(job).ifPresent(owner -> broadcaster.send(new Topic.OfUser(owner), payload, work));
    }

    private Frame frame(Report report) {
        var work = new Frame.Progress.Work(
                report.step().name().toLowerCase(Locale.ROOT),
                report.scene().map(SceneId::value).orElse(null),
                report.done(),
                report.overall());
        return new Frame.Progress("Progress", report.jobId().value(), clock.instant(), work);
    }
}

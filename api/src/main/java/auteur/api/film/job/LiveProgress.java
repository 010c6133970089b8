package auteur.api.film.job;

import auteur.api.access.Access;
import auteur.api.live.topic.Announcements;
import auteur.api.live.topic.LiveTopic;
import auteur.api.live.topic.Topic;
import auteur.command.JobId;
import auteur.command.film.crew.ProgressBoard;
import auteur.command.film.job.JobEvent;
import auteur.command.film.job.scene.SceneId;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/// Passes progress on: of each piece of work the newest, at most five times a second, and always its end. A client that reads more
/// slowly is sent less of it.
@Component
class LiveProgress implements ProgressBoard {

    private static final Duration APART = Duration.ofMillis(200);

    private final Access access;
    private final LiveTopic oneJob;
    private final LiveTopic ownJobs;
    private final Announcements announcements;
    private final Clock clock = Clock.systemUTC();
    private final Cache<String, Long> sent = Caffeine.newBuilder().maximumSize(10_000).build();

    LiveProgress(Access access, @Qualifier("oneJob") LiveTopic oneJob, @Qualifier("ownJobs") LiveTopic ownJobs,
            Announcements announcements) {
        this.access = access;
        this.oneJob = oneJob;
        this.ownJobs = ownJobs;
        this.announcements = announcements;
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

    private void send(JobId job, ProgressFrame frame, String work) {
        var topics = new ArrayList<>(List.of(new Topic(oneJob, job.value())));
        access.ownerOf(JobEvent.streamOf(job)).ifPresent(owner -> topics.add(new Topic(ownJobs, owner.value())));
        announcements.send(topics, frame, work);
    }

    private ProgressFrame frame(Report report) {
        var work = new ProgressFrame.Work(
                report.step().name().toLowerCase(Locale.ROOT),
                report.scene().map(SceneId::value).orElse(null),
                report.done(),
                report.overall());
        return new ProgressFrame(
                "Progress", report.jobId().value(), JobEvent.streamOf(report.jobId()).toString(), clock.instant(),
                work);
    }
}

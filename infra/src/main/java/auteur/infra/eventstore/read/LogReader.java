package auteur.infra.eventstore.read;

import auteur.command.JobId;
import auteur.command.UserId;
import auteur.command.job.Chronicle;
import auteur.command.job.JobEvent;
import auteur.command.job.Production;
import auteur.command.job.Productions;
import auteur.command.job.Scene;
import auteur.command.operations.OperationId;
import auteur.command.profile.ProfileEvent;
import auteur.command.profile.ProfileId;
import auteur.command.profile.ProfileSnapshot;
import auteur.command.profile.Taste;
import auteur.command.profile.Tastes;
import auteur.infra.eventstore.form.RecordedEvents;
import auteur.infra.eventstore.table.EventTable;
import auteur.query.JobRecords;
import auteur.query.Recorded;
import auteur.query.log.EventLog;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.TrackedEventMessage;

/// Answers from the log itself: histories, productions in the works, tastes.
public final class LogReader implements EventLog, Productions, Tastes {

    private static final int PAGE = 500;

    private final EventTable events;

    public LogReader(EventTable events) {
        this.events = events;
    }

    @Override
    public List<Recorded<JobEvent>> ofJob(JobId job) {
        return stream(job.toString(), 0).stream().map(LogReader::ofJob).toList();
    }

    @Override
    public List<Recorded<?>> ofJob(JobId job, long after, long upTo, int limit) {
        return recorded(events.ofStreamBetween(job.toString(), after, upTo, limit));
    }

    @Override
    public List<Recorded<?>> ofJobsOf(UserId user, long after, long upTo, int limit) {
        return recorded(events.ofStreamsBetween(events.jobsOf(user.value()), after, upTo, limit));
    }

    @Override
    public Optional<Recorded<JobEvent>> startOf(JobId job) {
        return events.ofStream(job.toString(), 0, 1).stream()
                .findFirst()
                .flatMap(message -> JobRecords.of(RecordedEvents.of(message)));
    }

    @Override
    public Optional<Long> positionOf(JobId job, long version) {
        return events.positionOf(job.toString(), version);
    }

    @Override
    public Optional<Long> positionOf(OperationId operation) {
        return events.positionOf(operation.toString(), 0);
    }

    @Override
    public boolean hasProfileOf(UserId user) {
        return events.positionOf(new ProfileId(user).toString(), 0).isPresent();
    }

    @Override
    public List<Recorded<ProfileEvent>> ofProfile(UserId user) {
        return stream(new ProfileId(user).toString(), 0).stream()
                .map(message -> RecordedEvents.of(message).about(ProfileEvent.class))
                .toList();
    }

    @Override
    public Optional<Long> positionOf(ProfileId profile, long version) {
        return events.positionOf(profile.toString(), version);
    }

    @Override
    public Optional<Recorded<JobEvent>> ofRequest(String request) {
        return events.ofRequest(request).map(LogReader::ofJob);
    }

    @Override
    public long head() {
        return events.head();
    }

    @Override
    public String epoch() {
        return events.epoch();
    }

    @Override
    public Optional<Production> find(JobId job) {
        return chronicle(ofJob(job)).inTheWorks();
    }

    @Override
    public Optional<Production> ofCut(JobId job, int cut) {
        return chronicle(ofJob(job)).ofCut(cut);
    }

    @Override
    public Optional<List<Scene>> storyboardAt(JobId job, long version) {
        var events = ofJob(job).stream()
                .filter(recorded -> recorded.version() <= version)
                .toList();
        return events.isEmpty() || events.getLast().version() != version
                ? Optional.empty()
                : chronicle(events).storyboard();
    }

    @Override
    public Taste of(UserId user) {
        var id = new ProfileId(user).toString();
        var snapshot = events.snapshot(id);
        var taste = snapshot
                .map(message -> ((ProfileSnapshot) message.getPayload()).taste())
                .orElse(Taste.UNKNOWN);
        var next = snapshot.map(message -> message.getSequenceNumber() + 1).orElse(0L);
        for (var message : stream(id, next)) {
            taste = taste.after((ProfileEvent) message.getPayload());
        }
        return taste;
    }

    private static Chronicle chronicle(List<Recorded<JobEvent>> events) {
        return new Chronicle(events.stream().map(Recorded::event).toList());
    }

    private List<TrackedEventMessage<?>> stream(String stream, long firstVersion) {
        var all = new ArrayList<TrackedEventMessage<?>>();
        List<TrackedEventMessage<?>> page;
        do {
            page = events.ofStream(stream, firstVersion + all.size(), PAGE);
            all.addAll(page);
        } while (page.size() == PAGE);
        return all;
    }

    private static List<Recorded<?>> recorded(List<TrackedEventMessage<?>> messages) {
        return messages.stream().<Recorded<?>>map(RecordedEvents::of).toList();
    }

    private static Recorded<JobEvent> ofJob(TrackedEventMessage<?> message) {
        return JobRecords.of(RecordedEvents.of(message)).orElseThrow();
    }
}

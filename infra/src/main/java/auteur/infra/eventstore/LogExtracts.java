package auteur.infra.eventstore;

import auteur.command.UserId;
import auteur.command.job.JobEvent.JobStarted;
import auteur.command.profile.ProfileId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.axonframework.eventhandling.TrackedEventMessage;

/// Single events of the log, and all that may be about one job or user.
public final class LogExtracts {

    private final EventTable events;

    LogExtracts(EventTable events) {
        this.events = events;
    }

    /// @throws IllegalArgumentException when the log does not reach there
    public TrackedEventMessage<?> at(long position) {
        return events.after(position - 1, position, 1).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The log has no position " + position));
    }

    /// Events of the log in their order.
    ///
    /// @param position up to where they were read
    public record Page(List<TrackedEventMessage<?>> events, long position) {}

    /// The events between two positions, but for those of the types that the program knows and that are not asked for. It ends early when they
    /// are large.
    ///
    /// @param upTo as far as the log may be read; it is read no further than it is on the disk
    public Page between(long after, long upTo, Set<String> types) {
        var others = EventTypes.all().keySet().stream().filter(type -> !types.contains(type)).toList();
        return events.between(after, upTo, others);
    }

    /// The events up to a position of the job with this id and of its owner's profile, or of the profile of the user with this id, in the
    /// order of the log.
    public List<TrackedEventMessage<?>> ofKey(UUID key, long upTo) {
        var streams = new ArrayList<String>();
        streams.add(key.toString());
        streams.add(new ProfileId(new UserId(key)).toString());
        events.ofStream(key.toString(), 0, 1).stream()
                .map(TrackedEventMessage::getPayload)
                .filter(JobStarted.class::isInstance)
                .map(started -> new ProfileId(((JobStarted) started).owner()).toString())
                .forEach(streams::add);
        return events.ofStreams(streams, upTo);
    }

    /// The user's id and those of all jobs that the user has started.
    public List<UUID> keysOfUser(UUID user) {
        var keys = new ArrayList<UUID>();
        keys.add(user);
        events.jobsOf(user).forEach(job -> keys.add(UUID.fromString(job)));
        return keys;
    }
}

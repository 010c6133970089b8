package auteur.api.live.topic;

import auteur.api.account.Caller;
import auteur.api.account.Role;
import auteur.api.job.JobAccess;
import auteur.api.live.socket.LiveSocket;
import auteur.api.live.socket.Subscription;
import auteur.api.live.socket.Topics;
import auteur.api.live.socket.Wish;
import auteur.command.JobId;
import auteur.command.job.JobEvent;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/// What can be subscribed to, and by whom. Every other spelling is refused.
@Component
class Destinations implements Topics {

    private static final Pattern JOB = Pattern
            .compile("/topic/jobs/([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})");

    private final JobAccess access;
    private final Broadcaster broadcaster;
    private final CatchUp catchUp;

    Destinations(JobAccess access, Broadcaster broadcaster, CatchUp catchUp) {
        this.access = access;
        this.broadcaster = broadcaster;
        this.catchUp = catchUp;
    }

    @Override
    public Optional<Subscription> find(LiveSocket socket, Wish wish) {
        var caller = socket.caller();
        return topic(caller, wish.destination())
                .filter(topic -> mayHear(caller, topic) || (wish.after().isPresent() && mayHaveHeard(caller, topic)))
                .map(topic -> new Subscriber(this, socket, wish, topic));
    }

    void open(Subscriber subscriber) {
        var socket = subscriber.socket();
        if (mayHear(socket.caller(), subscriber.topic())) {
            socket.subscriptions().put(subscriber.wish().id(), subscriber);
            catchUp.open(subscriber);
        } else {
            catchUp.refuse(subscriber);
        }
    }

    void leave(Subscriber subscriber) {
        broadcaster.leave(subscriber);
    }

    /// What a destination means to a caller.
    Optional<Topic> topic(Caller caller, String destination) {
        var job = JOB.matcher(destination);
        if (job.matches()) {
            return Optional.of(new Topic.OfJob(new JobId(UUID.fromString(job.group(1)))));
        }
        return switch (destination) {
            case "/user/queue/jobs" -> Optional.of(new Topic.OfUser(caller.id()));
            case "/topic/admin/projections" -> Optional.of(new Topic.Projections());
            default -> Optional.empty();
        };
    }

    boolean mayHear(Caller caller, Topic topic) {
        return switch (topic) {
            case Topic.OfJob(var job) -> caller.roles().contains(Role.CREATOR) && access.isOwner(caller, job);
            case Topic.OfUser(var user) -> caller.roles().contains(Role.CREATOR) && user.equals(caller.id());
            case Topic.Projections() -> caller.roles().contains(Role.ADMIN);
        };
    }

    /// Whether a caller who may not hear a topic may know that it once was theirs.
    boolean mayHaveHeard(Caller caller, Topic topic) {
        return topic instanceof Topic.OfJob(var job)
                && access.starterOf(job).filter(caller.id()::equals).isPresent();
    }

    /// Whether nobody may listen to the job any longer after an event. A new kind of event has to be thought about here.
    static boolean endsListening(JobEvent event) {
        return switch (event) {
            case JobEvent.JobDeleted _ -> true;
            case JobEvent.JobStarted _,JobEvent.DirectorsPitched _,JobEvent.DirectorSelected _,JobEvent.StoryboardDrafted _,JobEvent.SceneEdited _,JobEvent.SceneAdded _,JobEvent.SceneRemoved _,JobEvent.ScenesReordered _,JobEvent.CharacterLocked _,JobEvent.CharacterUnlocked _,JobEvent.SceneRegenerationRequested _,JobEvent.SceneFrameGenerated _,JobEvent.SceneGenerationFailed _,JobEvent.AlternateKept _,JobEvent.StoryboardApproved _,JobEvent.SceneRendered _,JobEvent.FilmAssembled _,JobEvent.ReviewCopyRequested _,JobEvent.ReviewCopyMade _,JobEvent.ReviewCopyFailed _,JobEvent.StoryboardReopened _,JobEvent.TakeChosen _,JobEvent.StoryboardRestored _,JobEvent.CutNamed _,JobEvent.CutAbandoned _,JobEvent.JobCancelled _,JobEvent.JobFailed _,JobEvent.JobRetried _ ->
                false;
        };
    }
}

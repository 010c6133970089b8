package auteur.api.live;

import auteur.api.account.Caller;
import auteur.api.account.Role;
import auteur.api.job.JobAccess;
import auteur.command.JobId;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/// What can be subscribed to, and by whom. Every other spelling is refused.
@Component
class Destinations {

    static final String OWN_JOBS = "/user/queue/jobs";
    static final String PROJECTIONS = "/topic/admin/projections";
    private static final Pattern JOB = Pattern
            .compile("/topic/jobs/([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})");

    private final JobAccess access;

    Destinations(JobAccess access) {
        this.access = access;
    }

    static String ofJob(JobId job) {
        return "/topic/jobs/" + job;
    }

    boolean mayHear(Caller caller, String destination) {
        var job = JOB.matcher(destination);
        if (job.matches()) {
            return caller.roles().contains(Role.CREATOR)
                    && access.isOwner(caller, new JobId(UUID.fromString(job.group(1))));
        }
        return switch (destination) {
            case OWN_JOBS -> caller.roles().contains(Role.CREATOR);
            case PROJECTIONS -> caller.roles().contains(Role.ADMIN);
            default -> false;
        };
    }
}

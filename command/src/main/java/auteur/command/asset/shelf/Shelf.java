package auteur.command.asset.shelf;

import auteur.command.JobId;
import java.util.UUID;

/// Where assets lie that belong to one owner, and are erased with it: a job, or whatever else has an id of its own.
public record Shelf(UUID name) {

    public static Shelf of(JobId job) {
        return new Shelf(job.value());
    }

    @Override
    public String toString() {
        return name.toString();
    }
}

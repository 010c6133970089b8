package auteur.api.control;

import auteur.api.account.Caller;
import auteur.command.JobId;
import auteur.command.asset.AssetId;
import auteur.command.asset.shelf.AssetStore;
import auteur.command.asset.shelf.Shelf;
import auteur.query.asset.AssetQuery.FindAssets;
import auteur.query.asset.AssetView;
import auteur.query.control.inspection.StepView;
import auteur.query.control.inspection.WorkState;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Admin: jobs")
@RequestMapping("/api/admin/jobs/{id}/steps")
class JobWorkController {

    private final Looks looks;
    private final WorkState work;
    private final QueryGateway queries;
    private final AssetStore store;

    JobWorkController(Looks looks, WorkState work, QueryGateway queries, AssetStore store) {
        this.looks = looks;
        this.work = work;
        this.queries = queries;
        this.store = store;
    }

    /// @param isThere whether the file is where it should be
    record FileEntry(@JsonUnwrapped AssetView asset, boolean isThere) {}

    record JobWork(List<StepView> steps, List<FileEntry> files) {}

    @Operation(operationId = "inspectSteps", summary = "The steps of a job: waiting, running where, tried how often; and its files, with those that are gone", description = "That an admin looked at the job is on record, once an hour, before this answers.")
    @GetMapping
    JobWork steps(Caller admin, @PathVariable("id") UUID id) {
        var job = new JobId(id);
        looks.record(admin, job);
        var files = queries.query(new FindAssets(job), ResponseTypes.multipleInstancesOf(AssetView.class)).join();
        return new JobWork(work.stepsOf(job), files.stream().map(file -> entry(job, file)).toList());
    }

    private FileEntry entry(JobId job, AssetView file) {
        return new FileEntry(file, store.find(Shelf.of(job), new AssetId(file.id())).isPresent());
    }
}

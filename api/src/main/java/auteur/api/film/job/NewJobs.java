package auteur.api.film.job;

import auteur.api.access.Access;
import auteur.api.account.Caller;
import auteur.api.command.CommandAnswer;
import auteur.api.command.Request;
import auteur.api.command.Sender;
import auteur.api.freshness.Freshness;
import auteur.api.problem.Problem;
import auteur.command.JobId;
import auteur.command.asset.AssetId;
import auteur.command.asset.Media;
import auteur.command.asset.shelf.AssetStore;
import auteur.command.asset.shelf.Shelf;
import auteur.command.asset.shelf.StoreAway;
import auteur.command.film.crew.PictureIntake;
import auteur.command.film.crew.PictureIntake.RefusedPicture;
import auteur.command.film.crew.PictureIntake.RefusedPicture.Reason;
import auteur.command.film.job.Brief;
import auteur.command.film.job.JobCommand.StartJob;
import auteur.command.film.job.JobEvent;
import auteur.query.asset.AssetQuery;
import auteur.query.asset.AssetQuery.FindAsset;
import auteur.query.asset.AssetView;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Supplier;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.stereotype.Component;

/// Starts jobs: the picture is stored first, and goes again when the job is not started.
@Component
class NewJobs {

    private final Sender sender;
    private final PictureIntake intake;
    private final AssetStore assets;
    private final QueryGateway queries;
    private final Access access;
    private final Freshness freshness;

    NewJobs(
            Sender sender,
            PictureIntake intake,
            AssetStore assets,
            QueryGateway queries,
            Access access,
            Freshness freshness) {
        this.sender = sender;
        this.intake = intake;
        this.assets = assets;
        this.queries = queries;
        this.access = access;
        this.freshness = freshness;
    }

    CommandAnswer start(Request request, Brief brief, Part image) {
        if (image.getSize() > PictureIntake.LARGEST_FILE) {
            throw new RefusedPicture(Reason.FILE_TOO_LARGE);
        }
        brief.referenceAssets().forEach(asset -> requireOwn(request.caller(), new AssetId(asset)));
        var job = new JobId(request.newId());
        return sender.<StartJob>begin(request, JobEvent.streamOf(job), brief + digestOf(image), start -> {
            var source = take(job, image);
            return eraseUnless(job, () -> start.apply(new StartJob(job, request.caller().id(), brief, source)));
        });
    }

    private Media take(JobId job, Part image) {
        try (var content = image.getInputStream()) {
            return intake.take(job, content);
        } catch (IOException e) {
            throw new UncheckedIOException("The picture of job " + job + " cannot be taken in", e);
        }
    }

    /// A picture without a job would stay for ever.
    private CommandAnswer eraseUnless(JobId job, Supplier<CommandAnswer> start) {
        try {
            return start.get();
        } catch (RuntimeException refused) {
            if (access.ownerOf(JobEvent.streamOf(job)).isEmpty()) {
                try {
                    assets.erase(Shelf.of(job));
                } catch (IOException | StoreAway e) {
                    refused.addSuppressed(e);
                }
            }
            throw refused;
        }
    }

    private void requireOwn(Caller caller, AssetId asset) {
        var found = freshness.find(AssetQuery.VIEW, () -> queries.query(
                new FindAsset(asset), ResponseTypes.optionalInstanceOf(AssetView.class))
                .join());
        if (found.filter(view -> access.isOwner(caller, JobEvent.FAMILY.stream(view.jobId()))).isEmpty()) {
            throw Problem.invalid("referenceAssets", "names an asset that is not yours");
        }
    }

    private static String digestOf(Part image) {
        try (var content = image.getInputStream()) {
            var digest = MessageDigest.getInstance("SHA-256");
            var buffer = new byte[64 * 1024];
            for (var read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException("The picture cannot be read", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}

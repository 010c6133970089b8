package auteur.api.film.job;

import auteur.api.film.job.JobRequests.BriefRequest;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.Part;

/// The form that starts a job.
record JobForm(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) BriefRequest brief,
        @Schema(type = "string", format = "binary", requiredMode = Schema.RequiredMode.REQUIRED, description = "JPEG, PNG or WebP") Part image) {}

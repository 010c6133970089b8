package auteur.api.asset;

import auteur.api.problem.Problem;
import auteur.command.asset.shelf.StoreAway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/// Answers when the store of the assets is away.
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class AssetProblems {

    private static final Logger LOG = LoggerFactory.getLogger(AssetProblems.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> storeAway(StoreAway cause) {
        LOG.error("The asset store did not do what was asked", cause);
        var problem = Problem.of(
                HttpStatus.SERVICE_UNAVAILABLE, "assets_away", "The studio cannot reach its media just now.");
        return ResponseEntity.status(problem.getStatusCode())
                .header(HttpHeaders.RETRY_AFTER, "5")
                .body(problem.getBody());
    }
}

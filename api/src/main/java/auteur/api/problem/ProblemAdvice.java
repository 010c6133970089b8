package auteur.api.problem;

import auteur.api.json.WholeNumbers;
import auteur.api.problem.Problem.FieldError;
import auteur.query.ViewOutOfService;
import auteur.query.log.LogDamaged;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.axonframework.messaging.timeout.AxonTimeoutException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/// Answers whatever a controller throws.
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final Wordings wordings;

    ProblemAdvice(Wordings wordings) {
        this.wordings = wordings;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unknown(AggregateNotFoundException cause) {
        return answer(Problem.notFound());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> lostRace(ConcurrencyException cause) {
        return answer(Problem.of(
                HttpStatus.CONFLICT, "conflict", "Others change this job at the same moment. Try again."));
    }

    @ExceptionHandler({DataAccessException.class, CannotCreateTransactionException.class})
    ResponseEntity<ProblemDetail> databaseAway(Exception cause) {
        LOG.error("The database did not do what was asked", cause);
        return later("unavailable", "The studio cannot reach its database just now.", 2);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(LogDamaged cause) {
        return later(
                "log_damaged",
                "The studio changes nothing until its log is repaired (%s).".formatted(cause.getMessage()),
                60);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> failedQuery(CompletionException cause) {
        return switch (cause.getCause()) {
            case DataAccessException away -> databaseAway(away);
            case ViewOutOfService out -> outOfService(out);
            case AxonTimeoutException _ ->
                later("took_too_long", "This took too long to find out. Ask for less, or later.", 5);
            case null, default -> fault(cause);
        };
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> outOfService(ViewOutOfService cause) {
        return later("view_out_of_service", cause.getMessage() + ". It comes back when it has been rebuilt.", 5);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(RuntimeException cause) {
        return wordings.of(cause).map(ProblemAdvice::answer).orElseGet(() -> fault(cause));
    }

    private static ResponseEntity<ProblemDetail> fault(RuntimeException cause) {
        LOG.error("A request failed through a fault of ours", cause);
        return answer(
                Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, "internal", "Something went wrong in the studio."));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> badMultipart(MultipartException cause) {
        return answer(UnreadableForms.explain(cause));
    }

    /// Tomcat's, for a query or a form that it cannot read.
    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(InvalidParameterException cause) {
        return answer(Problem.of(
                HttpStatus.BAD_REQUEST, "invalid_request", "The parameters of the request are not well formed."));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException cause, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var parameter = cause instanceof MethodArgumentTypeMismatchException argument
                ? argument.getName()
                : Optional.ofNullable(cause.getPropertyName()).orElse("request");
        return invalid(List.of(new FieldError(parameter, expectation(cause))), headers, request);
    }

    private static String expectation(TypeMismatchException cause) {
        var type = cause.getRequiredType();
        if (cause.getRootCause() instanceof UnreadableValue value) {
            return String.valueOf(value.getMessage());
        }
        return type != null && WholeNumbers.TYPES.contains(type)
                ? "is not a whole number"
                : "has a value of the wrong kind";
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMaxUploadSizeExceededException(
            MaxUploadSizeExceededException cause, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var problem = UnreadableForms.explain(cause);
        return handleExceptionInternal(problem, problem.getBody(), headers, problem.getStatusCode(), request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException cause, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var errors = cause.getBindingResult().getFieldErrors().stream()
                .map(error -> new FieldError(
                        WireNames.of(error.getField()),
                        Optional.ofNullable(error.getDefaultMessage()).orElse("is not valid")))
                .toList();
        return invalid(errors, headers, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException cause, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return invalid(List.of(UnreadableJson.explain(cause.getCause(), "body")), headers, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception cause, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var answer = super.handleExceptionInternal(cause, body, headers, status, request);
        if (answer != null && answer.getBody() instanceof ProblemDetail problem) {
            Reasons.complete(problem);
        }
        return answer;
    }

    private @Nullable ResponseEntity<Object> invalid(
            List<FieldError> errors, HttpHeaders headers, WebRequest request) {
        var first = errors.isEmpty()
                ? "The request is not valid."
                : "%s %s".formatted(
                        errors.getFirst().field(), errors.getFirst().message());
        var problem = Problem.of(HttpStatus.BAD_REQUEST, "invalid_request", first, Map.of("errors", errors));
        return handleExceptionInternal(problem, problem.getBody(), headers, problem.getStatusCode(), request);
    }

    private static ResponseEntity<ProblemDetail> later(String reason, String detail, int seconds) {
        var problem = Problem.of(HttpStatus.SERVICE_UNAVAILABLE, reason, detail);
        return ResponseEntity.status(problem.getStatusCode())
                .header(HttpHeaders.RETRY_AFTER, String.valueOf(seconds))
                .body(problem.getBody());
    }

    private static ResponseEntity<ProblemDetail> answer(Problem problem) {
        return ResponseEntity.status(problem.getStatusCode()).body(problem.getBody());
    }
}

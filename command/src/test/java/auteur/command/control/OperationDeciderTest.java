package auteur.command.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import auteur.command.JobId;
import auteur.command.UserId;
import auteur.command.control.OperationCommand.InspectJob;
import auteur.command.control.OperationCommand.RequestOperation;
import auteur.command.control.OperationEvent.JobInspected;
import auteur.command.control.OperationEvent.OperationRequested;
import auteur.command.control.OperationRejection.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OperationDeciderTest {

    private static final OperationId ID = new OperationId(UUID.fromString("01a1fd05-2e31-75cf-b223-fceace96cc0f"));
    private static final String KEY = "01a1fd0b-a850-7769-b747-6fabb5975f90";
    private static final String WHY = "The counts are off by one";

    @ParameterizedTest
    @EnumSource
    void recordsEveryKindWithItsTargetItsArgumentsAndItsReason(OperationKind kind) {
        var arguments = leastArgumentsOf(kind);

        assertThat(decide(kind, KEY, arguments, WHY))
                .containsExactly(new OperationRequested(ID, kind, KEY, arguments, WHY));
    }

    @Test
    void recordsTheFiltersOfARetry() {
        var filters = Map.of("processor", "reactions", "sequence", KEY, "errorKind", "HANDLER_FAILED", "letter", "7");

        assertThat(decide(OperationKind.RETRY_DEAD_LETTERS, "all", filters, WHY)).hasSize(1);
    }

    @Test
    void recordsWhichJobsAreMeant() {
        var filters = Map.of("stage", "FAILED", "state", "FAILING", "user", KEY, "q", "harbour");

        assertThat(decide(OperationKind.RETRY_JOBS, "all", filters, WHY)).hasSize(1);
    }

    @Nested
    class WhenAnAdminLooksAtAJob {

        private static final JobId JOB = new JobId(UUID.fromString(KEY));
        private static final Instant HOUR = Instant.parse("2026-11-22T14:00:00Z");
        private static final UserId ADMIN = new UserId(new UUID(0, 1));

        private final InspectJob look = new InspectJob(OperationId.ofLook(ADMIN, JOB, HOUR), JOB, HOUR);
        private final JobInspected seen = new JobInspected(look.operationId(), JOB, HOUR);

        @Test
        void recordsTheFirstLookOfAnHour() {
            assertThat(OperationDecider.decide(look, Optional.empty())).containsExactly(seen);
        }

        @Test
        void recordsNoOtherOfThatHour() {
            assertThat(OperationDecider.decide(look, Optional.of(seen))).isEmpty();
        }

        @Test
        void tellsLooksApartByAdminJobAndHour() {
            assertThat(List.of(
                    OperationId.ofLook(ADMIN, JOB, HOUR),
                    OperationId.ofLook(new UserId(new UUID(0, 2)), JOB, HOUR),
                    OperationId.ofLook(ADMIN, new JobId(new UUID(0, 3)), HOUR),
                    OperationId.ofLook(ADMIN, JOB, HOUR.plus(Duration.ofHours(1)))))
                    .doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "10000000"})
    void recordsASpeedOrThatThereIsNone(String speed) {
        assertThat(decide(OperationKind.THROTTLE, "scenes", Map.of("eventsPerSecond", speed), WHY)).hasSize(1);
    }

    @Nested
    class WhenItWasRequestedBefore {

        private final Optional<OperationEvent> before = Optional.of(
                new OperationRequested(ID, OperationKind.STOP_PROCESSOR, "reactions", Map.of(), WHY));

        @Test
        void changesNothingWhenAskedAgain() {
            var again = new RequestOperation(ID, OperationKind.STOP_PROCESSOR, "reactions", Map.of(), WHY);

            assertThat(OperationDecider.decide(again, before)).isEmpty();
        }

        @Test
        void refusesSomethingElseUnderTheSameId() {
            var other = new RequestOperation(ID, OperationKind.START_PROCESSOR, "reactions", Map.of(), WHY);

            assertRefused(Reason.REQUESTED_DIFFERENTLY, "operationId", () -> OperationDecider.decide(other, before));
        }
    }

    @Nested
    class WhenItIsNotWellFormed {

        @ParameterizedTest
        @ValueSource(strings = {"", "  ", "a\u0000b", "\ud800"})
        void refusesTheReason(String reason) {
            assertRefused(
                    Reason.REASON_NOT_VALID,
                    "reason",
                    () -> decide(OperationKind.STOP_PROCESSOR, "reactions", Map.of(), reason));
        }

        @Test
        void boundsTheReasonInCharactersAsPeopleCountThem() {
            assertThat(decide(OperationKind.STOP_PROCESSOR, "reactions", Map.of(), "\ud83c\udfac".repeat(500)))
                    .hasSize(1);
            assertRefused(
                    Reason.REASON_NOT_VALID,
                    "reason",
                    () -> decide(OperationKind.STOP_PROCESSOR, "reactions", Map.of(), "x".repeat(501)));
        }

        @Test
        void boundsTheTarget() {
            assertThat(decide(OperationKind.STOP_PROCESSOR, "x".repeat(200), Map.of(), WHY)).hasSize(1);
            for (var target : List.of("", " ", "x".repeat(201), "a\nb")) {
                assertRefused(
                        Reason.TARGET_NOT_VALID,
                        "target",
                        () -> decide(OperationKind.STOP_PROCESSOR, target, Map.of(), WHY));
            }
        }

        @ParameterizedTest
        @EnumSource(names = {"REBUILD_JOB", "REBUILD_USER", "RETRY_JOBS", "CANCEL_JOBS"})
        void refusesAJobOrAUserThatIsNoId(OperationKind kind) {
            assertRefused(Reason.TARGET_NOT_VALID, "target", () -> decide(kind, "every", Map.of(), WHY));
        }

        @ParameterizedTest
        @CsvSource({"SPLIT_SEGMENT,segment,-1", "SPLIT_SEGMENT,segment,one", "MERGE_SEGMENTS,segment,2147483648",
            "MERGE_SEGMENTS,segment,07", "THROTTLE,eventsPerSecond,0", "THROTTLE,eventsPerSecond,10000001",
            "REBUILD_PROJECTION,eventsPerSecond,fast", "DISCARD_DEAD_LETTER,letter,0",
            "RETRY_DEAD_LETTERS,sequence,42", "CANCEL_JOBS,user,somebody", "RETRY_DEAD_LETTERS,errorKind,' '"})
        void refusesAnArgument(OperationKind kind, String name, String value) {
            assertRefused(Reason.ARGUMENT_NOT_VALID, name,
                    () -> decide(kind, "director_jobs", Map.of(name, value), WHY));
        }

        @ParameterizedTest
        @CsvSource({"SPLIT_SEGMENT,segment", "MERGE_SEGMENTS,segment", "THROTTLE,eventsPerSecond",
            "DISCARD_DEAD_LETTER,letter"})
        void refusesToMissAnArgument(OperationKind kind, String name) {
            assertRefused(Reason.ARGUMENT_MISSING, name, () -> decide(kind, "director_jobs", Map.of(), WHY));
        }

        @Test
        void refusesAnArgumentThatTheKindDoesNotTake() {
            assertRefused(
                    Reason.ARGUMENT_UNKNOWN,
                    "arguments",
                    () -> decide(OperationKind.STOP_PROCESSOR, "reactions", Map.of("segment", "1"), WHY));
        }

        @Test
        void boundsTheArguments() {
            var many = IntStream.rangeClosed(0, OperationCommand.MOST_ARGUMENTS)
                    .boxed()
                    .collect(Collectors.toMap(String::valueOf, String::valueOf));
            assertRefused(
                    Reason.TOO_MANY_ARGUMENTS,
                    "arguments",
                    () -> decide(OperationKind.RETRY_DEAD_LETTERS, "all", many, WHY));
            assertRefused(
                    Reason.ARGUMENT_NOT_VALID,
                    "processor",
                    () -> decide(OperationKind.RETRY_DEAD_LETTERS, "all", Map.of("processor", "x".repeat(201)), WHY));
        }
    }

    private static Map<String, String> leastArgumentsOf(OperationKind kind) {
        return switch (kind) {
            case SPLIT_SEGMENT, MERGE_SEGMENTS -> Map.of("segment", "0");
            case THROTTLE -> Map.of("eventsPerSecond", "2000");
            case DISCARD_DEAD_LETTER -> Map.of("letter", "12");
            default -> Map.of();
        };
    }

    private static List<OperationEvent> decide(
            OperationKind kind, String target, Map<String, String> arguments, String reason) {
        return OperationDecider.decide(new RequestOperation(ID, kind, target, arguments, reason), Optional.empty());
    }

    private static void assertRefused(Reason reason, String field, Runnable act) {
        assertThatExceptionOfType(OperationRejection.class).isThrownBy(act::run).satisfies(refusal -> {
            assertThat(refusal.reason()).isEqualTo(reason);
            assertThat(refusal.field()).isEqualTo(field);
        });
    }
}

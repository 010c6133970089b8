package auteur.command.control;

import static auteur.command.control.OperationScenario.given;
import static auteur.command.control.OperationScenario.givenNothing;
import static org.assertj.core.api.Assertions.assertThat;

import auteur.command.JobId;
import auteur.command.UserId;
import auteur.command.control.OperationCommand.InspectJob;
import auteur.command.control.OperationCommand.RequestOperation;
import auteur.command.control.OperationEvent.JobInspected;
import auteur.command.control.OperationEvent.OperationRequested;
import auteur.command.control.OperationRejection.Reason;
import auteur.command.testing.Scenario;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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
        assertRecorded(kind, KEY, leastArgumentsOf(kind), WHY);
    }

    @Test
    void recordsTheFiltersOfARetry() {
        var filters = Map.of("processor", "reactions", "sequence", KEY, "errorKind", "HANDLER_FAILED", "letter", "7");

        assertRecorded(OperationKind.RETRY_DEAD_LETTERS, "all", filters, WHY);
    }

    @Test
    void recordsWhichJobsAreMeant() {
        var filters = Map.of("stage", "FAILED", "state", "FAILING", "user", KEY, "q", "harbour");

        assertRecorded(OperationKind.RETRY_JOBS, "all", filters, WHY);
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
            givenNothing().when(look).then(seen);
        }

        @Test
        void recordsNoOtherOfThatHour() {
            given(seen).when(look).thenNothing();
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
        assertRecorded(OperationKind.THROTTLE, "scenes", Map.of("eventsPerSecond", speed), WHY);
    }

    @Nested
    class WhenItWasRequestedBefore {

        private final OperationRequested before = new OperationRequested(
                ID, OperationKind.STOP_PROCESSOR, "reactions", Map.of(), WHY);

        @Test
        void changesNothingWhenAskedAgain() {
            var again = new RequestOperation(ID, OperationKind.STOP_PROCESSOR, "reactions", Map.of(), WHY);

            given(before).when(again).thenNothing();
        }

        @Test
        void refusesSomethingElseUnderTheSameId() {
            var other = new RequestOperation(ID, OperationKind.START_PROCESSOR, "reactions", Map.of(), WHY);

            given(before).when(other).thenRefused(Reason.REQUESTED_DIFFERENTLY, "operationId");
        }
    }

    @Nested
    class WhenItIsNotWellFormed {

        @ParameterizedTest
        @ValueSource(strings = {"", "  ", "a\u0000b", "\ud800"})
        void refusesTheReason(String reason) {
            when(OperationKind.STOP_PROCESSOR, "reactions", Map.of(), reason)
                    .thenRefused(Reason.REASON_NOT_VALID, "reason");
        }

        @Test
        void boundsTheReasonInCharactersAsPeopleCountThem() {
            assertRecorded(OperationKind.STOP_PROCESSOR, "reactions", Map.of(), "\ud83c\udfac".repeat(500));
            when(OperationKind.STOP_PROCESSOR, "reactions", Map.of(), "x".repeat(501))
                    .thenRefused(Reason.REASON_NOT_VALID, "reason");
        }

        @Test
        void boundsTheTarget() {
            assertRecorded(OperationKind.STOP_PROCESSOR, "x".repeat(200), Map.of(), WHY);
            for (var target : List.of("", " ", "x".repeat(201), "a\nb")) {
                when(OperationKind.STOP_PROCESSOR, target, Map.of(), WHY)
                        .thenRefused(Reason.TARGET_NOT_VALID, "target");
            }
        }

        @ParameterizedTest
        @EnumSource(names = {"REBUILD_JOB", "REBUILD_USER", "RETRY_JOBS", "CANCEL_JOBS"})
        void refusesAJobOrAUserThatIsNoId(OperationKind kind) {
            when(kind, "every", Map.of(), WHY).thenRefused(Reason.TARGET_NOT_VALID, "target");
        }

        @ParameterizedTest
        @CsvSource({"SPLIT_SEGMENT,segment,-1", "SPLIT_SEGMENT,segment,one", "MERGE_SEGMENTS,segment,2147483648",
            "MERGE_SEGMENTS,segment,07", "THROTTLE,eventsPerSecond,0", "THROTTLE,eventsPerSecond,10000001",
            "REBUILD_PROJECTION,eventsPerSecond,fast", "DISCARD_DEAD_LETTER,letter,0",
            "RETRY_DEAD_LETTERS,sequence,42", "CANCEL_JOBS,user,somebody", "RETRY_DEAD_LETTERS,errorKind,' '"})
        void refusesAnArgument(OperationKind kind, String name, String value) {
            when(kind, "director_jobs", Map.of(name, value), WHY).thenRefused(Reason.ARGUMENT_NOT_VALID, name);
        }

        @ParameterizedTest
        @CsvSource({"SPLIT_SEGMENT,segment", "MERGE_SEGMENTS,segment", "THROTTLE,eventsPerSecond",
            "DISCARD_DEAD_LETTER,letter"})
        void refusesToMissAnArgument(OperationKind kind, String name) {
            when(kind, "director_jobs", Map.of(), WHY).thenRefused(Reason.ARGUMENT_MISSING, name);
        }

        @Test
        void refusesAnArgumentThatTheKindDoesNotTake() {
            when(OperationKind.STOP_PROCESSOR, "reactions", Map.of("segment", "1"), WHY)
                    .thenRefused(Reason.ARGUMENT_UNKNOWN, "arguments");
        }

        @Test
        void boundsTheArguments() {
            var many = IntStream.rangeClosed(0, OperationCommand.MOST_ARGUMENTS)
                    .boxed()
                    .collect(Collectors.toMap(String::valueOf, String::valueOf));
            when(OperationKind.RETRY_DEAD_LETTERS, "all", many, WHY)
                    .thenRefused(Reason.TOO_MANY_ARGUMENTS, "arguments");
            when(OperationKind.RETRY_DEAD_LETTERS, "all", Map.of("processor", "x".repeat(201)), WHY)
                    .thenRefused(Reason.ARGUMENT_NOT_VALID, "processor");
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

    private static void assertRecorded(
            OperationKind kind, String target, Map<String, String> arguments, String reason) {
        when(kind, target, arguments, reason).then(new OperationRequested(ID, kind, target, arguments, reason));
    }

    private static Scenario<OperationCommand, OperationEvent, OperationEvent>.Outcome when(
            OperationKind kind, String target, Map<String, String> arguments, String reason) {
        return givenNothing().when(new RequestOperation(ID, kind, target, arguments, reason));
    }
}

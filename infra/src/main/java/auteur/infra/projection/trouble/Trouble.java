package auteur.infra.projection.trouble;

import auteur.infra.eventstore.form.LogRestored;
import auteur.query.log.Undecodable;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.InvalidDataAccessResourceUsageException;
import org.springframework.transaction.TransactionException;

/// Why a segment stands still, for whoever has to repair it.
///
/// @param position of the event that caused it
public record Trouble(Kind kind, String text, OptionalLong position) {

    private static final int LONGEST_TEXT = 500;

    public enum Kind {
        /// The code that takes in the event refused it.
        HANDLER_FAILED,
        /// The event's JSON is not what its type and revision ask for.
        CANNOT_DECODE,
        /// The program does not know the event's type.
        UNKNOWN_TYPE,
        /// The database did not answer, or would not for now.
        DATABASE,
        /// Another node took over.
        CLAIM_LOST,
        /// The log ends before what was taken in already.
        LOG_RESTORED,
        /// Too many events are parked.
        DEAD_LETTERS_FULL,
        /// A table or column is not there.
        SCHEMA_DAMAGED,
        /// Something that should not happen.
        PROGRAM
    }

    /// A failure that knows its kind.
    public interface Known {

        Kind kind();
    }

    /// The kinds that do not pass by themselves.
    public static final String[] LASTING = Stream.of(Kind.LOG_RESTORED, Kind.DEAD_LETTERS_FULL, Kind.SCHEMA_DAMAGED, Kind.PROGRAM)
            .map(Kind::name)
            .toArray(String[]::new);

    public static Trouble of(Throwable failure, OptionalLong position) {
        return new Trouble(kindOf(failure), textOf(failure), position);
    }

    /// What keeps an event from being read.
    public static Trouble of(Undecodable event, long position) {
        var kind = event.isTypeKnown() ? Kind.CANNOT_DECODE : Kind.UNKNOWN_TYPE;
        return new Trouble(kind, event.reason(), OptionalLong.of(position));
    }

    /// Whether an event itself is the reason, so that another might do better.
    public boolean isOfEvent() {
        return switch (kind) {
            case HANDLER_FAILED, CANNOT_DECODE, UNKNOWN_TYPE -> true;
            case DATABASE, CLAIM_LOST, LOG_RESTORED, DEAD_LETTERS_FULL, SCHEMA_DAMAGED, PROGRAM -> false;
        };
    }

    /// The same outside of an event, where nothing but the program can be the reason.
    public Trouble ofProgram() {
        return isOfEvent() ? new Trouble(Kind.PROGRAM, text, position) : this;
    }

    private static String textOf(Throwable failure) {
        var cause = NestedExceptionUtils.getMostSpecificCause(failure);
        var text = cause.getClass().getSimpleName() + ": " + cause.getMessage();
        return text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
    }

    private static Kind kindOf(Throwable failure) {
        return switch (failure) {
            case Known known -> known.kind();
            case TransactionException _ -> Kind.DATABASE;
            case InvalidDataAccessResourceUsageException _ -> Kind.SCHEMA_DAMAGED;
            case DataAccessException _ -> SqlState.of(failure).map(Trouble::kindOf).orElse(Kind.DATABASE);
            default -> failure instanceof LogRestored ? Kind.LOG_RESTORED : Kind.HANDLER_FAILED;
        };
    }

    /// By the class of the code, as PostgreSQL's manual lists them: 22 and 23 are about the values, 42 about the tables.
    private static Kind kindOf(String state) {
        return switch (state.substring(0, 2)) {
            case "22", "23" -> Kind.HANDLER_FAILED;
            case "42" -> Kind.SCHEMA_DAMAGED;
            default -> Kind.DATABASE;
        };
    }

    private static final class SqlState {

        static Optional<String> of(Throwable failure) {
            return NestedExceptionUtils.getMostSpecificCause(failure) instanceof java.sql.SQLException sql
                    ? Optional.ofNullable(sql.getSQLState())
                    : Optional.empty();
        }
    }
}

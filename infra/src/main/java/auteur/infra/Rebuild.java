package auteur.infra;

import auteur.command.Metadata;
import auteur.command.control.OperationCommand.RequestOperation;
import auteur.command.control.OperationId;
import auteur.command.control.OperationKind;
import com.fasterxml.uuid.Generators;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.MetaData;
import org.springframework.boot.SpringApplication;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The program's command `rebuild <projection>`, `rebuild all`, `rebuild job:<id>` or `rebuild user:<id>`: runs as one more node until it is
/// done, and tells how far it is. Ends with 0 when what was rebuilt serves, 2 when an admin has to look at differences first, else 1.
final class Rebuild {

    static final String COMMAND = "rebuild";

    private static final Duration BEAT = Duration.ofSeconds(1);

    private final JdbcClient jdbc;

    private Rebuild(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static int run(Class<?> program, String... arguments) {
        var words = Arrays.stream(arguments).filter(word -> !word.startsWith("--")).toList();
        if (words.size() != 2) {
            System.err.println("Say what to rebuild: a projection, all, job:<id> or user:<id>");
            return 1;
        }
        try (var context = new SpringApplication(program).run(onAnyPort(arguments))) {
            var rebuild = new Rebuild(context.getBean(JdbcClient.class));
            return rebuild.await(ask(words.get(1), context.getBean(CommandGateway.class)));
        }
    }

    /// Beside a studio that has the port already.
    static String[] onAnyPort(String... arguments) {
        var others = Arrays.stream(arguments).filter(argument -> !argument.startsWith("--server.port="));
        return Stream.concat(others, Stream.of("--server.port=0")).toArray(String[]::new);
    }

    private static OperationId ask(String target, CommandGateway commands) {
        var id = new OperationId(Generators.timeBasedEpochGenerator().generate());
        var colon = target.indexOf(':');
        var kind = switch (target.substring(0, Math.max(0, colon))) {
            case "job" -> OperationKind.REBUILD_JOB;
            case "user" -> OperationKind.REBUILD_USER;
            default -> OperationKind.REBUILD_PROJECTION;
        };
        var command = new RequestOperation(
                id, kind, target.substring(colon + 1), Map.of(), "Asked for on the command line");
        commands.sendAndWait(new GenericCommandMessage<>(command, MetaData.with(Metadata.BY, Metadata.CREW)));
        return id;
    }

    private int await(OperationId id) {
        var state = state(id);
        while (state.equals("REQUESTED") || state.equals("RUNNING")) {
            LockSupport.parkNanos(BEAT.toNanos());
            state = state(id);
        }
        System.out.println(outcome(id));
        return state.equals("DONE") ? awaitBuilds() : 1;
    }

    /// Candidates that were under way before are waited for as well.
    private int awaitBuilds() {
        var underWay = progress();
        while (!underWay.isEmpty()) {
            underWay.forEach(System.out::println);
            LockSupport.parkNanos(BEAT.toNanos());
            underWay = progress();
        }
        var undecided = jdbc.sql("SELECT projection FROM runtime.build WHERE state = 'UNDECIDED' ORDER BY 1")
                .query(String.class)
                .list();
        undecided.forEach(name -> System.out.println(name + " differs from what serves: an admin has to decide"));
        return undecided.isEmpty() ? 0 : 2;
    }

    private List<String> progress() {
        return jdbc.sql(
                """
                        SELECT format('%s: %s of %s events', p.name, min(s.position), events.head())
                        FROM runtime.build b JOIN runtime.processor p ON p.build = b.id JOIN runtime.segment s ON s.processor = p.name
                        WHERE b.state IN ('BUILDING', 'COMPARING') GROUP BY p.name ORDER BY p.name
                        """)
                .query((row, _) -> row.getString(1))
                .list();
    }

    /// The log has it before the table does.
    private String state(OperationId id) {
        return jdbc.sql("SELECT state FROM runtime.operation WHERE id = ?")
                .param(id.value())
                .query(String.class)
                .optional()
                .orElse("REQUESTED");
    }

    private String outcome(OperationId id) {
        return jdbc.sql("SELECT concat_ws(': ', state, outcome) FROM runtime.operation WHERE id = ?")
                .param(id.value())
                .query(String.class)
                .single();
    }
}

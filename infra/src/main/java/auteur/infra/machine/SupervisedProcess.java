package auteur.infra.machine;

import java.util.ArrayList;
import java.util.List;

/// Commands that end with this program, however it ends.
///
/// A small shell holds a pipe from this program: when the pipe closes, because somebody closed it or because the program is
/// gone, the shell sends the command its signal.
public final class SupervisedProcess {

    private static final String SUPERVISOR = """
            signal=$1; shift
            exec 3<&0
            "$@" 3<&- </dev/null &
            command=$!
            ( cat <&3; kill -s "$signal" $command ) >/dev/null 2>&1 &
            watcher=$!
            wait $command
            result=$?
            kill $watcher 2>/dev/null
            exit $result
            """;

    private SupervisedProcess() {}

    /// The command under supervision.
    ///
    /// @param signal what ends the command, such as `INT` or `KILL`
    public static List<String> command(String signal, List<String> command) {
        var supervised = new ArrayList<>(List.of("sh", "-c", SUPERVISOR, "supervisor", signal));
        supervised.addAll(command);
        return supervised;
    }
}

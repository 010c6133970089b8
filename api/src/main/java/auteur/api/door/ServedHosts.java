package auteur.api.door;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The names by which the studio is served. Another name may be one that its owner has pointed here, so that a browser takes this studio
/// for theirs ("DNS rebinding"); addresses cannot be pointed elsewhere.
final class ServedHosts {

    private static final Pattern LOOPBACK = Pattern.compile("(.+\\.)?localhost|127(\\.\\d{1,3}){3}|\\[::1]");
    private static final Pattern ADDRESS = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|\\[[0-9a-f:.]+]");

    private final boolean isPrivate;
    private final Set<String> names;

    /// @param own names of this machine
    /// @param named by its owner
    ServedHosts(Reach reach, Collection<String> own, Collection<String> named) {
        this.isPrivate = reach.isPrivate();
        this.names = Stream.concat(own.stream(), named.stream()).map(ServedHosts::plain).collect(Collectors.toSet());
    }

    boolean serves(String host) {
        var name = plain(host);
        if (isLoopback(name)) {
            return true;
        }
        return !isPrivate && (names.contains("*") || names.contains(name) || ADDRESS.matcher(name).matches());
    }

    static boolean isLoopback(String host) {
        return LOOPBACK.matcher(plain(host)).matches();
    }

    private static String plain(String host) {
        var lower = host.strip().toLowerCase(Locale.ROOT);
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }
}

package auteur.api.door;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How others reach the studio.
///
/// @param hosts names by which it is served beside those that it knows to be its own; `*` is any
/// @param trustedProxies addresses and networks of proxies whose word is taken for who asks, and by which address
@ConfigurationProperties("auteur.web")
public record DoorProperties(@DefaultValue List<String> hosts, @DefaultValue List<String> trustedProxies) {

    /// Whether others than this machine are meant to reach it, wherever it listens.
    public boolean isOpen() {
        return !hosts.isEmpty() || !trustedProxies.isEmpty();
    }
}

package auteur.infra.account;

import auteur.api.door.DoorProperties;
import auteur.api.door.Reach;
import auteur.infra.machine.postgres.EmbeddedPostgres;
import java.net.InetAddress;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReachConfiguration {

    /// On loopback a proxy or a name of its own opens the studio to others all the same.
    @Bean
    Reach reach(ObjectProvider<EmbeddedPostgres> embedded, ServerProperties server, DoorProperties door) {
        var isLoopback = Optional.ofNullable(server.getAddress())
                .filter(InetAddress::isLoopbackAddress)
                .isPresent();
        return new Reach(embedded.getIfAvailable() != null && isLoopback && !door.isOpen());
    }
}

package auteur.infra.eventstore;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param copies on how many servers' disks events are before they are acknowledged: 1, or 2 where PostgreSQL has a synchronous standby
@ConfigurationProperties("auteur.log")
record LogProperties(@DefaultValue("1") int copies) {

    LogProperties {
        if (copies < 1 || copies > 2) {
            throw new IllegalArgumentException("auteur.log.copies is 1 or 2");
        }
    }
}

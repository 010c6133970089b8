package auteur.infra.projection;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param keepPrevious how long a build that was replaced goes on following the log, so that it can serve again
@ConfigurationProperties("auteur.projections")
record ProjectionProperties(@DefaultValue("24h") Duration keepPrevious) {}

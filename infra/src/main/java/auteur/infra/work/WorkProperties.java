package auteur.infra.work;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param threads how many steps this node performs at once
@ConfigurationProperties("auteur.work")
record WorkProperties(@DefaultValue("2") int threads) {}

package auteur.infra.film;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param threads how many steps of films this node performs at once
@ConfigurationProperties("auteur.work")
record WorkProperties(@DefaultValue("2") int threads) {}

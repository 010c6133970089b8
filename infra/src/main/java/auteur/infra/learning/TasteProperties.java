package auteur.infra.learning;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param halfLife after which a choice makes half as sure of a creator's taste
@ConfigurationProperties("auteur.taste")
record TasteProperties(@DefaultValue("180d") Duration halfLife) {}

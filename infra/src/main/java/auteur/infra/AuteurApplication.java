package auteur.infra;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/// The program.
@SpringBootApplication(scanBasePackages = "auteur")
@ConfigurationPropertiesScan("auteur")
@EnableScheduling
public class AuteurApplication {

    public static void main(String[] arguments) {
        System.setProperty("disable-axoniq-console-message", "true");
        SpringApplication.run(AuteurApplication.class, arguments);
    }
}

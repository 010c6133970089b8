package auteur.infra;

import java.util.List;
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
        if (List.of(arguments).contains(CheckLog.COMMAND)) {
            System.exit(CheckLog.run(arguments));
        }
        if (List.of(arguments).contains(Rebuild.COMMAND)) {
            System.exit(Rebuild.run(arguments));
        }
        SpringApplication.run(AuteurApplication.class, arguments);
    }
}

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

    /// Virtual threads that load classes keep their carriers while they wait for each other.
    private static final String CARRIERS = String.valueOf(Math.max(16, 2 * Runtime.getRuntime().availableProcessors()));

    public static void main(String[] arguments) {
        System.setProperty("disable-axoniq-console-message", "true");
        System.getProperties().putIfAbsent("jdk.virtualThreadScheduler.parallelism", CARRIERS);
        if (List.of(arguments).contains(CheckLog.COMMAND)) {
            System.exit(CheckLog.run(arguments));
        }
        if (List.of(arguments).contains(Rebuild.COMMAND)) {
            System.exit(Rebuild.run(AuteurApplication.class, arguments));
        }
        SpringApplication.run(AuteurApplication.class, arguments);
    }
}

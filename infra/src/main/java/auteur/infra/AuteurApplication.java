package auteur.infra;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// The program.
@SpringBootApplication(scanBasePackages = "auteur")
public class AuteurApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(AuteurApplication.class, arguments);
    }
}

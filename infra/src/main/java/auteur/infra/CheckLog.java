package auteur.infra;

import auteur.infra.eventstore.read.LogCheck;
import auteur.infra.family.Families;
import auteur.infra.machine.DataDirectory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.jdbc.core.JdbcTemplate;

/// The program's command `check-log`: only reads the log, and ends with 0 when this program can read all of it, else with 1.
@ImportAutoConfiguration({DataSourceAutoConfiguration.class, JdbcTemplateAutoConfiguration.class})
@ComponentScan("auteur.infra.machine.postgres")
@EnableConfigurationProperties(DataDirectory.class)
class CheckLog {

    static final String COMMAND = "check-log";

    static int run(String... arguments) {
        var program = new SpringApplicationBuilder(CheckLog.class)
                .web(WebApplicationType.NONE)
                .properties("spring.datasource.hikari.read-only=true");
        try (var context = program.run(arguments)) {
            var report = LogCheck.of(context.getBean(JdbcTemplate.class), Families.TYPES);
            System.out.println(report);
            return report.isSound() ? 0 : 1;
        }
    }
}

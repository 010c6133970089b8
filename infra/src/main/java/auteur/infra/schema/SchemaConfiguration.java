package auteur.infra.schema;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

@Configuration(proxyBeanMethods = false)
class SchemaConfiguration {

    @Bean
    SchemaGuard schemaGuard(
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            @Value("${spring.flyway.schemas}") List<String> schemas) {
        return SchemaGuard.ofTheProgram(jdbc, transactions, schemas);
    }

    @Bean
    LogGuard logGuard(SchemaGuard schemas) {
        return new LogGuard(schemas);
    }

    @Bean
    LogHealth logHealthIndicator(LogGuard guard) {
        return new LogHealth(guard);
    }
}

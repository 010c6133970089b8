package auteur.infra.architecture.wrong.api;

import org.springframework.jdbc.core.simple.JdbcClient;

/// Asks the database itself.
record Statement(JdbcClient jdbc) {}

package auteur.infra.architecture.wrong.api;

import org.springframework.jdbc.core.simple.JdbcClient;

/// Asks the database itself, on a thread that is not for that.
record Statement(JdbcClient jdbc) {

    void run() {
        Thread.ofVirtual().start(() -> jdbc.sql("SELECT 1").query().singleValue());
    }
}

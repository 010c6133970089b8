package auteur.infra.control;

import auteur.infra.projection.desk.ControlDesk;
import auteur.infra.projection.part.FixedProcessor;
import auteur.infra.projection.part.NodeDuty;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// What admins ask for, taken in and carried out by nodes that have no jobs.
public final class ControlParts {

    private ControlParts() {}

    public static FixedProcessor intake(JdbcTemplate jdbc) {
        return new OperationIntake(jdbc);
    }

    public static List<NodeDuty> duties(
            JdbcTemplate jdbc, PlatformTransactionManager transactions, ControlDesk desk) {
        var operations = new Operations(jdbc);
        var driver = new OperationDriver(
                operations,
                desk,
                () -> {
                    throw new IllegalStateException("There are no jobs here");
                },
                () -> {
                    throw new IllegalStateException("There are no assets here");
                },
                new TransactionTemplate(transactions));
        return List.of(driver, new Acknowledging(operations, desk));
    }
}

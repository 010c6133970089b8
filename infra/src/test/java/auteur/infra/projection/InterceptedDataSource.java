package auteur.infra.projection;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// Tells of each statement before it is run, so that a node can be frozen or cut off there.
final class InterceptedDataSource extends DelegatingDataSource {

    /// What is told when a transaction is about to be committed.
    static final String COMMIT = "COMMIT";

    private final Consumer<String> before;
    private volatile boolean isCut;

    InterceptedDataSource(DataSource database, Consumer<String> before) {
        super(database);
        this.before = before;
    }

    /// From now on nobody gets a connection.
    void cut() {
        isCut = true;
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (isCut) {
            throw new SQLException("The network is down", "08001");
        }
        var connection = super.getConnection();
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[]{Connection.class}, (_, method, arguments) -> {
                    if (method.getName().equals("prepareStatement")) {
                        before.accept(String.valueOf(arguments[0]));
                    } else if (method.getName().equals("commit")) {
                        before.accept(COMMIT);
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}

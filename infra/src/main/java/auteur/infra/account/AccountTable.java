package auteur.infra.account;

import auteur.api.account.Account;
import auteur.api.account.Accounts;
import auteur.api.account.Role;
import auteur.api.door.Reach;
import auteur.command.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Component
class AccountTable implements Accounts {

    private static final String SAVE = """
            INSERT INTO runtime.account (id, username, password_hash, roles, is_demo)
            VALUES (:id, :username, :hash, string_to_array(:roles, ','), :demo)
            ON CONFLICT (username) DO UPDATE
                SET password_hash = excluded.password_hash, roles = excluded.roles, is_demo = excluded.is_demo
            """;

    /// Demo accounts count in private only.
    private static final String COUNTS = "(NOT is_demo OR :private)";

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Reach reach;

    AccountTable(JdbcClient jdbc, PlatformTransactionManager transactions, Reach reach) {
        this.jdbc = jdbc;
        this.transactions = new TransactionTemplate(transactions);
        this.reach = reach;
    }

    @Override
    public Optional<Account> named(String username) {
        if (username.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        return jdbc.sql("SELECT * FROM runtime.account WHERE username = :username AND " + COUNTS)
                .param("username", username)
                .param("private", reach.isPrivate())
                .query((row, _) -> read(row))
                .optional();
    }

    @Override
    public Map<UserId, String> namesOf(Set<UserId> users) {
        return all(users).collect(Collectors.toMap(Account::id, Account::username));
    }

    @Override
    public Map<UserId, Set<Role>> rolesOf(Set<UserId> users) {
        return all(users).collect(Collectors.toMap(Account::id, Account::roles));
    }

    private Stream<Account> all(Set<UserId> users) {
        return jdbc.sql("SELECT * FROM runtime.account WHERE id = ANY (:ids) AND " + COUNTS)
                .param("private", reach.isPrivate())
                .param("ids", users.stream().map(UserId::value).toArray(UUID[]::new))
                .query((row, _) -> read(row))
                .list()
                .stream();
    }

    @Override
    public boolean existAny() {
        return jdbc.sql("SELECT EXISTS (SELECT FROM runtime.account WHERE %s)".formatted(COUNTS))
                .param("private", reach.isPrivate())
                .query(Boolean.class)
                .single();
    }

    @Override
    public boolean makeFirst(Account account) {
        return Boolean.TRUE.equals(transactions.execute(_ -> {
            jdbc.sql("LOCK TABLE runtime.account IN SHARE ROW EXCLUSIVE MODE").update();
            var isFirst = !existAny();
            if (isFirst) {
                save(account, false);
            }
            return isFirst;
        }));
    }

    void save(Account account, boolean isDemo) {
        jdbc.sql(SAVE)
                .param("id", account.id().value())
                .param("username", account.username())
                .param("hash", account.passwordHash())
                .param("roles", account.roles().stream().map(Enum::name).sorted().collect(Collectors.joining(",")))
                .param("demo", isDemo)
                .update();
    }

    /// Whether there is an account of this name, even one that does not count here.
    boolean isKnown(String username) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM runtime.account WHERE username = :username)")
                .param("username", username)
                .query(Boolean.class)
                .single();
    }

    /// Of those that count here.
    Set<String> demoNames() {
        return reach.isPrivate()
                ? new TreeSet<>(jdbc.sql("SELECT username FROM runtime.account WHERE is_demo")
                        .query(String.class)
                        .list())
                : Set.of();
    }

    private static Account read(ResultSet row) throws SQLException {
        var roles = (String[]) row.getArray("roles").getArray();
        return new Account(
                new UserId(row.getObject("id", UUID.class)),
                row.getString("username"),
                row.getString("password_hash"),
                Arrays.stream(roles).map(Role::valueOf).collect(Collectors.toUnmodifiableSet()));
    }
}

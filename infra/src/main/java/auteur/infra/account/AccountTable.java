package auteur.infra.account;

import auteur.api.account.Account;
import auteur.api.account.Accounts;
import auteur.api.account.Role;
import auteur.command.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class AccountTable implements Accounts {

    private static final String SAVE = """
            INSERT INTO runtime.account (id, username, password_hash, roles, is_demo)
            VALUES (:id, :username, :hash, string_to_array(:roles, ','), :demo)
            ON CONFLICT (username) DO UPDATE
                SET password_hash = excluded.password_hash, roles = excluded.roles, is_demo = excluded.is_demo
            """;

    private final JdbcClient jdbc;

    AccountTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Account> named(String username) {
        if (username.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        return jdbc.sql("SELECT * FROM runtime.account WHERE username = :username")
                .param("username", username)
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
        return jdbc.sql("SELECT * FROM runtime.account WHERE id = ANY (:ids)")
                .param("ids", users.stream().map(UserId::value).toArray(UUID[]::new))
                .query((row, _) -> read(row))
                .list()
                .stream();
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

    boolean hasDemoAccounts() {
        return jdbc.sql("SELECT EXISTS (SELECT FROM runtime.account WHERE is_demo)")
                .query(Boolean.class)
                .single();
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

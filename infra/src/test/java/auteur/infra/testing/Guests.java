package auteur.infra.testing;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Accounts that tests bring into the shared program, so that they do not meet each other there.
public final class Guests {

    private Guests() {}

    /// The name of a creator whom nobody has seen before, which is the password too.
    public static String creator(JdbcClient jdbc) {
        var id = UUID.randomUUID();
        var name = "guest-" + id.toString().substring(0, 8);
        jdbc.sql("INSERT INTO runtime.account (id, username, password_hash, roles, is_demo)"
                + " VALUES (?, ?, ?, ARRAY['CREATOR'], false)")
                .params(id, name, "{noop}" + name)
                .update();
        return name;
    }
}

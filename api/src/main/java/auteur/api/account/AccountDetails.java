package auteur.api.account;

import java.util.Collection;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/// An account as Spring Security sees it.
record AccountDetails(Account account) implements UserDetails {

    private static final long serialVersionUID = 1L;

    Caller caller() {
        return new Caller(account.id(), account.username(), account.roles());
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return account.roles().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .toList();
    }

    @Override
    public String getPassword() {
        return account.passwordHash();
    }

    @Override
    public String getUsername() {
        return account.username();
    }

    @Override
    public String toString() {
        return account.username();
    }
}

package auteur.api.account;

/// What an account may do.
public enum Role {
    CREATOR, ANALYST, ADMIN
}

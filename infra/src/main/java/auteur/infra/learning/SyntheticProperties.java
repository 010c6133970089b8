package auteur.infra.learning;

import java.util.List;
import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Creators that do not exist, for demonstrations.
///
/// @param creators how many the studio is filled with, none unless it is said
/// @param choices how many each makes
/// @param seed the same gives the same creators
/// @param accounts demo accounts that make such choices, too
@ConfigurationProperties("auteur.synthetic")
record SyntheticProperties(
        @DefaultValue("0") int creators,
        @DefaultValue("40") int choices,
        @DefaultValue("1") long seed,
        @DefaultValue List<String> accounts) {

    private static final int MOST_CREATORS = 10_000;
    private static final int MOST_CHOICES = 1_000;

    SyntheticProperties {
        if (creators < 0 || creators > MOST_CREATORS || choices < 1 || choices > MOST_CHOICES) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT,
                            "Synthetic are 0 to %d creators with 1 to %d choices each, not %d with %d", MOST_CREATORS,
                            MOST_CHOICES, creators, choices));
        }
    }
}

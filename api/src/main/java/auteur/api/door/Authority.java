package auteur.api.door;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/// A host with its port, as it stands in a URL.
///
/// @param host in lower case; an IPv6 address in brackets
record Authority(String host, OptionalInt port) {

    private static final Pattern FORM = Pattern
            .compile("([A-Za-z0-9._-]{1,255}|\\[[0-9A-Fa-f:.]{2,45}])(?::(\\d{1,5}))?");

    static Optional<Authority> of(String text) {
        var found = FORM.matcher(text);
        if (!found.matches()) {
            return Optional.empty();
        }
        var port = found.group(2) == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(found.group(2)));
        return Optional.of(new Authority(found.group(1).toLowerCase(Locale.ROOT), port));
    }

    int portUnder(String scheme) {
        return port.orElse(scheme.equals("https") ? 443 : 80);
    }
}

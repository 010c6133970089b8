package auteur.api.door;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// What proxies tell of a request: one hop each, the nearest proxy's last. Anybody can write such headers, so only the word of trusted
/// proxies is taken, from the nearest one outwards.
///
/// @param client the address of whoever asked the outermost trusted proxy; empty where it does not say
/// @param scheme by which it was asked
/// @param authority for which it was asked
record Forwarded(Optional<String> client, Optional<String> scheme, Optional<Authority> authority) {

    /// @param standard the values of `Forwarded` (RFC 7239), in order
    /// @param clients those of `X-Forwarded-For`, and so on
    record Headers(
            List<String> standard, List<String> clients, List<String> schemes, List<String> hosts,
            List<String> ports) {}

    /// @param isTrusted whether an address is that of a trusted proxy
    static Optional<Forwarded> of(Headers headers, Predicate<String> isTrusted) {
        var hops = headers.standard().isEmpty() ? byCustom(headers) : byStandard(headers.standard());
        Optional<Forwarded> told = Optional.empty();
        for (var hop : hops.reversed()) {
            told = Optional.of(hop);
            if (hop.client().filter(isTrusted).isEmpty()) {
                break;
            }
        }
        return told;
    }

    private static List<Forwarded> byStandard(List<String> values) {
        var hops = new ArrayList<Forwarded>();
        for (var element : split(String.join(",", values), ',')) {
            var hop = new Forwarded(Optional.empty(), Optional.empty(), Optional.empty());
            for (var pair : split(element, ';')) {
                var name = pair.substring(0, Math.max(0, pair.indexOf('='))).strip().toLowerCase(Locale.ROOT);
                var value = unquoted(pair.substring(pair.indexOf('=') + 1).strip());
                hop = switch (name) {
                    case "for" -> new Forwarded(addressOf(value), hop.scheme, hop.authority);
                    case "proto" -> new Forwarded(hop.client, schemeOf(value), hop.authority);
                    case "host" -> new Forwarded(hop.client, hop.scheme, Authority.of(value));
                    default -> hop;
                };
            }
            hops.add(hop);
        }
        return hops;
    }

    /// Proxies add to the clients; of the rest most keep one value, which is then the nearest proxy's for all of them.
    private static List<Forwarded> byCustom(Headers headers) {
        var clients = listed(headers.clients());
        var schemes = listed(headers.schemes());
        var hosts = listed(headers.hosts());
        var ports = listed(headers.ports());
        var size = Math.max(clients.size(), schemes.isEmpty() && hosts.isEmpty() ? 0 : 1);
        return IntStream.range(0, size)
                .mapToObj(i -> new Forwarded(
                        at(clients, i, size).flatMap(Forwarded::addressOf),
                        at(schemes, i, size).flatMap(Forwarded::schemeOf),
                        at(hosts, i, size).flatMap(host -> authority(host, at(ports, i, size)))))
                .toList();
    }

    private static Optional<Authority> authority(String host, Optional<String> port) {
        return Authority.of(host)
                .flatMap(named -> named.port().isPresent() || port.isEmpty()
                        ? Optional.of(named)
                        : Authority.of(host + ":" + port.get()));
    }

    private static List<String> listed(List<String> values) {
        return values.isEmpty()
                ? List.of()
                : split(String.join(",", values), ',').stream().map(String::strip).toList();
    }

    private static Optional<String> at(List<String> values, int index, int size) {
        if (values.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(values.size() == size ? values.get(index) : values.getLast());
    }

    private static Optional<String> schemeOf(String value) {
        var scheme = value.toLowerCase(Locale.ROOT);
        return Optional.of(scheme).filter(List.of("http", "https")::contains);
    }

    /// Without its port and brackets.
    private static Optional<String> addressOf(String value) {
        if (value.startsWith("[")) {
            return Optional.of(value.substring(1, Math.max(1, value.indexOf(']')))).filter(Addresses::isOne);
        }
        var isOneColon = value.indexOf(':') >= 0 && value.indexOf(':') == value.lastIndexOf(':');
        return Optional.of(isOneColon ? value.substring(0, value.indexOf(':')) : value).filter(Addresses::isOne);
    }

    private static String unquoted(String value) {
        var isQuoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
        return isQuoted ? value.substring(1, value.length() - 1).replaceAll("\\\\(.)", "$1") : value;
    }

    private static List<String> split(String text, char separator) {
        var parts = new ArrayList<String>();
        var isQuoted = false;
        var from = 0;
        for (var i = 0; i < text.length(); i++) {
            if (isQuoted && text.charAt(i) == '\\') {
                i++;
            } else if (text.charAt(i) == '"') {
                isQuoted = !isQuoted;
            } else if (text.charAt(i) == separator && !isQuoted) {
                parts.add(text.substring(from, i));
                from = i + 1;
            }
        }
        parts.add(text.substring(from));
        return parts;
    }
}

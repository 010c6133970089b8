package auteur.api.door;

import java.net.InetAddress;
import java.util.Collection;
import java.util.List;
import org.apache.catalina.util.NetMask;

/// A set of addresses, told one by one or by network.
final class Addresses {

    private final List<NetMask> networks;

    /// @throws IllegalArgumentException for what is neither an address nor a network such as `10.0.0.0/8`
    Addresses(Collection<String> networks) {
        this.networks = networks.stream().map(String::strip).map(NetMask::new).toList();
    }

    boolean contain(String address) {
        if (!isOne(address)) {
            return false;
        }
        var one = InetAddress.ofLiteral(address);
        return networks.stream().anyMatch(network -> network.matches(one));
    }

    static boolean isOne(String text) {
        try {
            InetAddress.ofLiteral(text);
            return true;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}

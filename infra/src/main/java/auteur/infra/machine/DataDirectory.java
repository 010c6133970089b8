package auteur.infra.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where this node keeps its files: the embedded database, the media and unpacked programs.
///
/// @param dataDirectory absolute, or relative to where the program was started
@ConfigurationProperties("auteur")
public record DataDirectory(@DefaultValue("data") Path dataDirectory) {

    /// A folder below the data directory, created if it is not there.
    public Path folder(String name) {
        try {
            return Files.createDirectories(dataDirectory.toAbsolutePath().normalize().resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + name + " cannot be created in " + dataDirectory, e);
        }
    }
}

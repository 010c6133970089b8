package auteur.command.asset.shelf;

import auteur.command.asset.AssetId;
import java.io.IOException;
import java.io.InputStream;

/// A file that is stored whole, wherever that is.
public interface Stored {

    AssetId id();

    /// In bytes.
    long size();

    /// The SHA-256 of all its bytes in hexadecimal, noted when it was stored, or else worked out now.
    String sha256() throws IOException;

    /// Its bytes from the first to the last.
    InputStream open() throws IOException;

    /// A file on this machine with the same bytes, for as long as it is not closed.
    LocalFile local() throws IOException;
}

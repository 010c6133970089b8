package auteur.command.studio;

import auteur.command.JobId;
import auteur.command.media.AssetId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// Keeps media files, each whole or not at all.
///
/// A file is named by its job and a key of the caller's choice; the same name gives the same [AssetId], so work that is
/// done twice keeps one file.
public interface AssetStore {

    /// The id that a file of this name has, stored or not.
    AssetId idOf(JobId job, String key);

    /// The file of this name, if it was stored whole.
    Optional<Path> find(JobId job, String key);

    /// The file with this id, if it was stored whole.
    Optional<Path> find(JobId job, AssetId asset);

    /// An empty, private file to write to, on the store's own file system. The caller moves it in with [#keep] or deletes it.
    ///
    /// @param suffix the file's extension with its dot
    Path draft(String suffix) throws IOException;

    /// Moves a finished draft in, atomically and durably; replaces a file of the same name.
    Path keep(JobId job, String key, Path draft) throws IOException;

    /// Removes everything of a job; repeating it is harmless.
    void erase(JobId job) throws IOException;
}

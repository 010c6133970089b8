package auteur.query.control.inspection;

import java.util.List;

/// Finds and removes what lies in the asset store and nobody will ever ask for: no event knows it, and it is old enough that none will.
public interface AssetSweep {

    /// What there is to remove.
    Leftovers look();

    /// Removes it.
    ///
    /// @return what was removed
    Leftovers sweep();

    /// @param unfinished uploads that were never completed
    /// @param some of the files, as `<shelf>/<asset>`
    record Leftovers(int files, long bytes, int unfinished, List<String> some) {}
}

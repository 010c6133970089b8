package auteur.query.control;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A projection with its builds.
///
/// @param codeVersion the version in the code of this node; null when it no longer knows the projection
/// @param inService whether readers may see it
/// @param findings what the schema guard found wrong with it
/// @param active what readers see; null until the first build is done
/// @param candidate what is being built or compared; null when nothing is
/// @param previous what can be switched back to; null when nothing can
/// @param ended the newest of those that are gone
public record ProjectionView(
        String name,
        @Nullable Integer codeVersion,
        boolean inService,
        List<String> findings,
        long deadLetters,
        @Nullable BuildView active,
        @Nullable BuildView candidate,
        @Nullable BuildView previous,
        List<BuildView> ended) {}

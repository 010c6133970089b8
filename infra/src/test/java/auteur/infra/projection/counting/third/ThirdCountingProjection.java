package auteur.infra.projection.counting.third;

import auteur.infra.projection.counting.CountingProjection;

/// Has a table more, with no row in it.
public final class ThirdCountingProjection extends CountingProjection {

    @Override
    public int version() {
        return 3;
    }
}

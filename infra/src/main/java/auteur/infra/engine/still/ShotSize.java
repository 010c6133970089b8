package auteur.infra.engine.still;

/// How much of the picture a scene shows. Sizes take turns, so that neighbours differ.
public enum ShotSize {
    WIDE(0.82), MEDIUM(0.62), CLOSE_UP(0.42);

    private final double part;

    ShotSize(double part) {
        this.part = part;
    }

    /// The size of a scene.
    ///
    /// @param number of the scene in its storyboard, from 1
    public static ShotSize of(int number) {
        var sizes = values();
        return sizes[Math.floorMod(number - 1, sizes.length)];
    }

    /// The part of the picture's width that is seen, 0 to 1.
    double part() {
        return part;
    }
}

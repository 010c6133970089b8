package auteur.infra.frame;

/// How much of the picture a scene shows. Sizes take turns, so that neighbours differ.
public enum ShotSize {
    WIDE("Wide shot", 0.82), MEDIUM("Medium shot", 0.62), CLOSE_UP("Close-up", 0.42);

    private final String label;
    private final double part;

    ShotSize(String label, double part) {
        this.label = label;
        this.part = part;
    }

    /// The size of a scene.
    ///
    /// @param number of the scene in its storyboard, from 1
    public static ShotSize of(int number) {
        var sizes = values();
        return sizes[Math.floorMod(number - 1, sizes.length)];
    }

    /// What a director calls it.
    public String label() {
        return label;
    }

    /// The part of the picture's width that is seen, 0 to 1.
    double part() {
        return part;
    }
}

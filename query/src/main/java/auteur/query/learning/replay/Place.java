package auteur.query.learning.replay;

/// Where the chosen option stands among all by predicted probability. Among options that are on a par, chance decides.
///
/// @param above how many were likelier
/// @param level how many were as likely, itself included
record Place(int above, int level) {

    static Place of(double[] probabilities, int chosen) {
        var above = 0;
        var level = 0;
        for (var probability : probabilities) {
            above += probability > probabilities[chosen] ? 1 : 0;
            level += probability == probabilities[chosen] ? 1 : 0;
        }
        return new Place(above, level);
    }

    /// The chance to be among the first so many, 0 to 1.
    double among(int first) {
        return Math.clamp((double) (first - above) / level, 0, 1);
    }

    double reciprocalRank() {
        var sum = 0.0;
        for (var place = above + 1; place <= above + level; place++) {
            sum += 1.0 / place;
        }
        return sum / level;
    }
}

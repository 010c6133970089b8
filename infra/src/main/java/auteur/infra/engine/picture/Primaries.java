package auteur.infra.engine.picture;

/// The chromaticities (CIE x and y) of white, red, green and blue.
record Primaries(
        double whiteX,
        double whiteY,
        double redX,
        double redY,
        double greenX,
        double greenY,
        double blueX,
        double blueY) {

    static final Primaries SRGB = new Primaries(0.3127, 0.3290, 0.64, 0.33, 0.30, 0.60, 0.15, 0.06);
    static final Primaries DISPLAY_P3 = new Primaries(0.3127, 0.3290, 0.68, 0.32, 0.265, 0.69, 0.15, 0.06);
    static final Primaries BT2020 = new Primaries(0.3127, 0.3290, 0.708, 0.292, 0.17, 0.797, 0.131, 0.046);

    private static final double NEAR = 0.001;

    private static final double[][] BRADFORD = {
        {0.8951, 0.2664, -0.1614}, {-0.7502, 1.7135, 0.0367}, {0.0389, -0.0685, 1.0296}
    };

    boolean isNear(Primaries other) {
        return Math.abs(whiteX - other.whiteX) < NEAR
                && Math.abs(whiteY - other.whiteY) < NEAR
                && Math.abs(redX - other.redX) < NEAR
                && Math.abs(redY - other.redY) < NEAR
                && Math.abs(greenX - other.greenX) < NEAR
                && Math.abs(greenY - other.greenY) < NEAR
                && Math.abs(blueX - other.blueX) < NEAR
                && Math.abs(blueY - other.blueY) < NEAR;
    }

    /// Turns linear light of these primaries into linear sRGB, white into white.
    double[][] toLinearSrgb() {
        return times(inverse(SRGB.toXyz()), times(adaptation(), toXyz()));
    }

    private double[][] adaptation() {
        var from = times(BRADFORD, xyz(whiteX, whiteY));
        var to = times(BRADFORD, xyz(SRGB.whiteX, SRGB.whiteY));
        var scale = new double[][]{
            {to[0][0] / from[0][0], 0, 0}, {0, to[1][0] / from[1][0], 0}, {0, 0, to[2][0] / from[2][0]}
        };
        return times(inverse(BRADFORD), times(scale, BRADFORD));
    }

    private double[][] toXyz() {
        var red = xyz(redX, redY);
        var green = xyz(greenX, greenY);
        var blue = xyz(blueX, blueY);
        var columns = new double[3][];
        for (var i = 0; i < 3; i++) {
            columns[i] = new double[]{red[i][0], green[i][0], blue[i][0]};
        }
        var shares = times(inverse(columns), xyz(whiteX, whiteY));
        for (var row : columns) {
            for (var i = 0; i < 3; i++) {
                row[i] *= shares[i][0];
            }
        }
        return columns;
    }

    private static double[][] xyz(double x, double y) {
        return new double[][]{{x / y}, {1}, {(1 - x - y) / y}};
    }

    private static double[][] times(double[][] one, double[][] other) {
        var product = new double[one.length][other[0].length];
        for (var row = 0; row < one.length; row++) {
            for (var column = 0; column < other[0].length; column++) {
                for (var i = 0; i < other.length; i++) {
                    product[row][column] += one[row][i] * other[i][column];
                }
            }
        }
        return product;
    }

    private static double[][] inverse(double[][] m) {
        var inverse = new double[3][3];
        for (var row = 0; row < 3; row++) {
            for (var column = 0; column < 3; column++) {
                inverse[column][row] = cofactor(m, row, column);
            }
        }
        var determinant = m[0][0] * inverse[0][0] + m[0][1] * inverse[1][0] + m[0][2] * inverse[2][0];
        for (var row : inverse) {
            for (var column = 0; column < 3; column++) {
                row[column] /= determinant;
            }
        }
        return inverse;
    }

    private static double cofactor(double[][] m, int row, int column) {
        var below = (row + 1) % 3;
        var last = (row + 2) % 3;
        var right = (column + 1) % 3;
        var far = (column + 2) % 3;
        return m[below][right] * m[last][far] - m[below][far] * m[last][right];
    }
}

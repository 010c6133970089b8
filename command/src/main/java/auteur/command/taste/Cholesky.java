package auteur.command.taste;

/// The triangular root of a symmetric positive definite matrix, to solve equations with it.
public final class Cholesky {

    private final double[][] root;

    /// @throws IllegalArgumentException when the matrix is not positive definite
    public Cholesky(double[][] matrix) {
        var size = matrix.length;
        root = new double[size][size];
        for (var row = 0; row < size; row++) {
            for (var column = 0; column <= row; column++) {
                var rest = matrix[row][column];
                for (var k = 0; k < column; k++) {
                    rest -= root[row][k] * root[column][k];
                }
                if (row == column && !(rest > 0)) {
                    throw new IllegalArgumentException("The matrix is not positive definite in row " + row);
                }
                root[row][column] = row == column ? Math.sqrt(rest) : rest / root[column][column];
            }
        }
    }

    /// The x with `matrix · x = right`.
    public double[] solve(double[] right) {
        var x = right.clone();
        for (var row = 0; row < x.length; row++) {
            for (var k = 0; k < row; k++) {
                x[row] -= root[row][k] * x[k];
            }
            x[row] /= root[row][row];
        }
        for (var row = x.length - 1; row >= 0; row--) {
            for (var k = row + 1; k < x.length; k++) {
                x[row] -= root[k][row] * x[k];
            }
            x[row] /= root[row][row];
        }
        return x;
    }
}

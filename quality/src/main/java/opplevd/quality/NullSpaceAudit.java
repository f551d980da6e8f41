package opplevd.quality;

import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/** Which unknowns of a set of linear equations have only one possible value? */
public final class NullSpaceAudit {
    private static final double ZERO = 1e-9;

    private NullSpaceAudit() {}

    /**
     * For every unknown whether the equations settle it, whatever their right-hand sides: it is settled if every vector of
     * the null space is 0 there.
     *
     * @param equations one row of coefficients an equation
     * @param unknowns number of columns
     */
    public static boolean[] determined(double[][] equations, int unknowns) {
        boolean[] determined = new boolean[unknowns];
        if (unknowns == 0 || equations.length == 0) {
            return determined;
        }
        // rows of zeros make the matrix tall enough for the decomposition to give the whole null space
        RealMatrix matrix = MatrixUtils.createRealMatrix(Math.max(equations.length, unknowns), unknowns);
        for (int row = 0; row < equations.length; row++) {
            matrix.setRow(row, equations[row]);
        }
        SingularValueDecomposition svd = new SingularValueDecomposition(matrix);
        double[] values = svd.getSingularValues();
        double zero = ZERO * Math.max(values[0], 1);
        for (int cell = 0; cell < unknowns; cell++) {
            determined[cell] = true;
            for (int vector = 0; vector < unknowns; vector++) {
                if (values[vector] <= zero && Math.abs(svd.getV().getEntry(cell, vector)) > ZERO) {
                    determined[cell] = false;
                }
            }
        }
        return determined;
    }
}

package org.deepxs.spectrum.builtin.running;

/** Integrates the beta functions of the MSSM; has workspace, so one thread at a time. */
public final class MssmRunning {
  /** Largest step in ln Q of the classical Runge-Kutta rule; its error is below 1e-7 here. */
  private static final double STEP = 1.5;

  private final double[][] slope = new double[4][Parameter.COUNT];
  private final MssmBeta beta = new MssmBeta();
  private final double[] trial = new double[Parameter.COUNT];

  /** Creates a workspace. */
  public MssmRunning() {}

  /**
   * Runs all parameters, or only couplings and vacuum expectation values.
   *
   * @param y values at the first scale, replaced by those at the second; positions as in {@link
   *     Parameter}
   * @param from first scale in GeV
   * @param to second scale in GeV
   * @param soft whether the soft parameters and mu run too; otherwise they are left alone
   */
  public void run(double[] y, double from, double to, boolean soft) {
    double length = Math.log(to / from);
    int steps = Math.max(1, (int) Math.ceil(Math.abs(length) / STEP));
    double h = length / steps;
    int n = soft ? Parameter.COUNT : Parameter.MU;
    for (int step = 0; step < steps; step++) {
      beta.derivatives(y, slope[0], soft);
      for (int stage = 1; stage < 4; stage++) {
        double fraction = stage == 3 ? h : 0.5 * h;
        for (int i = 0; i < n; i++) {
          trial[i] = y[i] + fraction * slope[stage - 1][i];
        }
        beta.derivatives(trial, slope[stage], soft);
      }
      for (int i = 0; i < n; i++) {
        y[i] += h / 6 * (slope[0][i] + 2 * (slope[1][i] + slope[2][i]) + slope[3][i]);
      }
    }
  }

  /**
   * Derivative with respect to ln Q.
   *
   * @param y parameters; not modified
   * @return a new array of derivatives
   */
  public double[] slope(double[] y) {
    double[] dy = new double[Parameter.COUNT];
    beta.derivatives(y, dy, true);
    return dy;
  }
}

package org.deepxs.xsec.real;

/**
 * Momenta of a 2 to 3 point in the partonic centre-of-mass frame; a reused workspace. Components
 * are {E, x, y, z} in GeV. The first incoming parton flies along +z, the second along -z.
 */
public final class EmissionPoint {

  /** First incoming parton, along +z. */
  public final double[] pa = new double[4];

  /** Second incoming parton, along -z. */
  public final double[] pb = new double[4];

  /** Particle 1 of the pair. */
  public final double[] k1 = new double[4];

  /** Particle 2 of the pair. */
  public final double[] k2 = new double[4];

  /** The emitted massless parton. */
  public final double[] p3 = new double[4];

  /** A point with all momenta zero. */
  public EmissionPoint() {}

  /**
   * Sets both incoming momenta.
   *
   * @param s partonic energy squared in GeV^2
   */
  public void setBeams(double s) {
    double energy = 0.5 * Math.sqrt(s);
    pa[0] = energy;
    pa[3] = energy;
    pb[0] = energy;
    pb[3] = -energy;
  }

  /**
   * Sets the emitted parton, in the plane of x and z.
   *
   * @param energy energy in GeV
   * @param sin sine of the angle to pa
   * @param cos cosine of the angle to pa
   */
  public void setParton(double energy, double sin, double cos) {
    set(p3, energy, energy * sin, 0, energy * cos);
  }

  /**
   * Sets k1, and k2 from momentum conservation.
   *
   * @param e energy of particle 1 in GeV
   * @param x its momentum along x in GeV
   * @param y its momentum along y in GeV
   * @param z its momentum along z in GeV
   */
  public void setParticles(double e, double x, double y, double z) {
    set(k1, e, x, y, z);
    set(k2, pa[0] + pb[0] - e - p3[0], -x - p3[1], -y - p3[2], -z - p3[3]);
  }

  private static void set(double[] p, double e, double x, double y, double z) {
    p[0] = e;
    p[1] = x;
    p[2] = y;
    p[3] = z;
  }

  /**
   * Partonic energy squared.
   *
   * @return 2 pa.pb in GeV^2
   */
  public double s() {
    return 4 * pa[0] * pb[0];
  }

  /** Twice the scalar product in GeV^2. */
  static double twice(double[] p, double[] q) {
    return 2 * (p[0] * q[0] - p[1] * q[1] - p[2] * q[2] - p[3] * q[3]);
  }
}

package org.deepxs.pdf.luminosity;

/**
 * Kernels K(x) that turn a luminosity into its collinear convolutions, C(tau) = int_0^1 dx/x K(x)
 * L(tau/x) with L = 0 above 1.
 *
 * <p>They are the sum of the P and K operators of Catani and Seymour (hep-ph/9605323, equations
 * 10.24 to 10.30 in the MSbar scheme, for two initial-state partons) with C_F = 4/3, T_R = 1/2 and
 * the common factor alpha_s/(2 pi) taken out. Each quark kernel counts both legs; the gluon kernels
 * apply to the sum of both gluon luminosities. A kernel is regular(x) + singular(x)_+ where the
 * plus subtraction runs over 0 to 1.
 */
enum CollinearKernel {
  /** 2 C_F [(1+x²)/(1-x)]_+. */
  QUARK_LOG {
    @Override
    double regular(double x, double oneMinusX) {
      return 0;
    }

    @Override
    double singular(double x, double oneMinusX) {
      return 2 * C_F * splitting(x, oneMinusX);
    }

    @Override
    double singularIntegral(double x, double oneMinusX) {
      return 2 * C_F * (-2 * Math.log(oneMinusX) - x - x * x / 2);
    }
  },

  /** 2 C_F { 4 [ln(1-x)/(1-x)]_+ - 2 (1+x) ln(1-x) + (1-x) - (1+x²)/(1-x) ln x }. */
  QUARK_FINITE {
    @Override
    double regular(double x, double oneMinusX) {
      double log = Math.log(oneMinusX);
      return 2
          * C_F
          * (-2 * (1 + x) * log + oneMinusX - splitting(x, oneMinusX) * Math.log1p(-oneMinusX));
    }

    @Override
    double singular(double x, double oneMinusX) {
      return 8 * C_F * Math.log(oneMinusX) / oneMinusX;
    }

    @Override
    double singularIntegral(double x, double oneMinusX) {
      double log = Math.log(oneMinusX);
      return -4 * C_F * log * log;
    }
  },

  /**
   * -2 C_F (1-x): with QUARK_FINITE the Drell–Yan coefficient (Altarelli, Ellis, Martinelli 1979).
   */
  QUARK_DRELL_YAN {
    @Override
    double regular(double x, double oneMinusX) {
      return -2 * C_F * oneMinusX;
    }
  },

  /** T_R (x² + (1-x)²). */
  GLUON_LOG {
    @Override
    double regular(double x, double oneMinusX) {
      return gluonSplitting(x, oneMinusX);
    }
  },

  /** T_R (x² + (1-x)²) (2 ln(1-x) - ln x) + x (1-x). */
  GLUON_FINITE {
    @Override
    double regular(double x, double oneMinusX) {
      return gluonSplitting(x, oneMinusX) * (2 * Math.log(oneMinusX) - Math.log1p(-oneMinusX))
          + x * oneMinusX;
    }
  },

  /** (1-x)(1+3x)/4: with GLUON_FINITE the quark–gluon Drell–Yan coefficient. */
  GLUON_DRELL_YAN {
    @Override
    double regular(double x, double oneMinusX) {
      return oneMinusX * (1 + 3 * x) / 4;
    }
  };

  /** Colour factor of the quark. */
  static final double C_F = 4.0 / 3.0;

  private static final double T_R = 0.5;

  /** Part without plus prescription; 1 - x is passed apart to keep its digits near x = 1. */
  abstract double regular(double x, double oneMinusX);

  /** Part under the plus prescription. */
  double singular(double x, double oneMinusX) {
    return 0;
  }

  /** Integral of the singular part from 0 to x. */
  double singularIntegral(double x, double oneMinusX) {
    return 0;
  }

  /** Kernel on the quark–antiquark luminosity of a kind of channel. */
  static CollinearKernel ofQuarks(PartonChannel.Kind kind) {
    return switch (kind) {
      case COLLINEAR_LOG -> QUARK_LOG;
      case COLLINEAR_FINITE -> QUARK_FINITE;
      case DRELL_YAN_REMAINDER -> QUARK_DRELL_YAN;
      case PAIR -> throw new IllegalArgumentException("a plain pair has no kernel");
    };
  }

  /** Kernel on the sum of the gluon luminosities of a kind of channel. */
  static CollinearKernel ofGluons(PartonChannel.Kind kind) {
    return switch (kind) {
      case COLLINEAR_LOG -> GLUON_LOG;
      case COLLINEAR_FINITE -> GLUON_FINITE;
      case DRELL_YAN_REMAINDER -> GLUON_DRELL_YAN;
      case PAIR -> throw new IllegalArgumentException("a plain pair has no kernel");
    };
  }

  private static double splitting(double x, double oneMinusX) {
    return (1 + x * x) / oneMinusX;
  }

  private static double gluonSplitting(double x, double oneMinusX) {
    return T_R * (x * x + oneMinusX * oneMinusX);
  }
}

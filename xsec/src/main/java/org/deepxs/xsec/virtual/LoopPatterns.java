package org.deepxs.xsec.virtual;

import java.util.ArrayList;
import java.util.List;
import org.deepxs.xsec.born.BornCouplings.PairCouplings;
import org.deepxs.xsec.born.ChiralAmplitude;
import org.deepxs.xsec.born.LoopCouplings;
import org.deepxs.xsec.born.PairLoops;
import org.deepxs.xsec.born.QuarkAnnihilation;
import org.deepxs.xsec.born.SquarkExchange;

/** The distinct {@link LoopPattern}s of a pair, found by annihilation and chirality. */
final class LoopPatterns {

  private final List<LoopPattern> distinct = new ArrayList<>();
  private final LoopPattern[] byNumber;

  private LoopPatterns(int annihilations) {
    this.byNumber = new LoopPattern[2 * annihilations];
  }

  static LoopPatterns of(PairCouplings couplings, PairLoops loops) {
    int n = couplings.annihilations().size();
    LoopPatterns patterns = new LoopPatterns(n);
    for (int c = 0; c < n; c++) {
      QuarkAnnihilation annihilation = couplings.annihilations().get(c);
      PairLoops.Annihilation loop = loops.annihilations().get(c);
      patterns.byNumber[2 * c] = patterns.find(annihilation, annihilation.left(), loop.left());
      if (annihilation.right().isPresent()) {
        patterns.byNumber[2 * c + 1] =
            patterns.find(annihilation, annihilation.right().get(), loop.right().orElseThrow());
      }
    }
    return patterns;
  }

  private LoopPattern find(
      QuarkAnnihilation annihilation, ChiralAmplitude born, LoopCouplings loop) {
    LoopPattern wanted =
        new LoopPattern(
            masses(annihilation, born.tExchange()),
            masses(annihilation, born.uExchange()),
            loop.quark(),
            loop.antiquark(),
            loop.tBox() != 0,
            loop.uBox() != 0);
    for (LoopPattern pattern : distinct) {
      if (pattern.equivalent(wanted)) {
        return pattern;
      }
    }
    distinct.add(wanted);
    return wanted;
  }

  private static double[] masses(QuarkAnnihilation annihilation, SquarkExchange exchange) {
    double[] masses = new double[exchange.size()];
    for (int k = 0; k < masses.length; k++) {
      masses[k] = annihilation.squarkMass2(exchange.squark(k));
    }
    return masses;
  }

  /** The pattern of an annihilation's left (2 c) or right (2 c + 1) chirality. */
  LoopPattern get(int number) {
    return byNumber[number];
  }

  void evaluate(BoxKinematics kinT, BoxKinematics kinU, double gluino, LoopScalars scalars) {
    for (LoopPattern pattern : distinct) {
      pattern.evaluate(kinT, kinU, gluino, scalars);
    }
  }
}

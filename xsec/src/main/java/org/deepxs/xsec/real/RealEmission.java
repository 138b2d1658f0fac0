package org.deepxs.xsec.real;

import java.util.List;
import org.deepxs.pdf.luminosity.PartonChannel;

/**
 * Subtracted real emission of one final state. Implementations hold a workspace: one object per
 * thread.
 *
 * <p>All values are {@code 8 pi^2 |M|^2/g_s^2} in GeV^-2, that is the spin and colour averaged
 * squared amplitude with alpha_s/(2 pi) taken out, halved for identical particles:
 *
 * <pre>
 * d sigma = alpha_s/(2 pi) out/(2 s) dPhi_3 (hbar c)^2
 * </pre>
 */
public interface RealEmission {

  /**
   * Initial states with a quark and an antiquark, which emit a gluon.
   *
   * @return channels; the first parton has momentum pa
   */
  List<PartonChannel> gluonChannels();

  /**
   * Initial states with a gluon.
   *
   * @return channels (q, 21) or (-q, 21); the quark or antiquark has momentum pa, the gluon pb
   */
  List<PartonChannel> quarkChannels();

  /**
   * Mass of particle 1.
   *
   * @return mass of k1 in GeV, positive
   */
  double mass1();

  /**
   * Mass of particle 2.
   *
   * @return mass of k2 in GeV, positive
   */
  double mass2();

  /**
   * The quark-gluon channels by the squarks that are resonant in them.
   *
   * @return groups; every channel of {@link #quarkChannels()} is in one of them
   */
  List<QuarkGroup> quarkGroups();

  /**
   * Squared amplitudes of the quark-antiquark channels minus both dipoles.
   *
   * @param point the momenta
   * @param out filled with one value per channel of {@link #gluonChannels()}
   */
  void gluon(EmissionPoint point, double[] out);

  /**
   * Squared amplitudes of some quark-gluon channels minus the dipole and the on-shell squarks.
   *
   * @param point the momenta
   * @param group one of {@link #quarkGroups()}
   * @param out one value per channel of {@link #quarkChannels()}; those of the group are filled
   */
  void quark(EmissionPoint point, QuarkGroup group, double[] out);
}

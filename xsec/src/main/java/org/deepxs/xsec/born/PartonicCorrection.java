package org.deepxs.xsec.born;

import java.util.List;
import org.deepxs.pdf.luminosity.PartonChannel;
import org.deepxs.xsec.process.FinalState;

/** A correction with Born kinematics to the partonic cross sections of a pair. */
public interface PartonicCorrection extends PartonicCrossSection {

  /**
   * What is corrected.
   *
   * @return the Born cross sections, whose channels and kinematics are also those of the correction
   */
  PartonicCrossSection born();

  @Override
  default List<PartonChannel> channels() {
    return born().channels();
  }

  @Override
  default double thresholdGeV() {
    return born().thresholdGeV();
  }

  @Override
  default FinalState state() {
    return born().state();
  }

  @Override
  default double bosonMassGeV() {
    return born().bosonMassGeV();
  }

  @Override
  default double bosonWidthGeV() {
    return born().bosonWidthGeV();
  }
}

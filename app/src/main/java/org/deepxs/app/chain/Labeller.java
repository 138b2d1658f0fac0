package org.deepxs.app.chain;

import org.deepxs.xsec.point.SusyPoint;
import org.deepxs.xsec.process.ProcessRequest;

/** Computes labels. Used by one thread at a time. */
public interface Labeller extends AutoCloseable {

  /**
   * The label of a process, at next-to-leading order only if the leading order is large enough.
   *
   * @param point the point
   * @param process the process
   * @param lowestLoPb leading-order cross section in pb below which nothing more is computed
   * @param number of the point, which random numbers may depend on
   * @return the label
   * @throws org.deepxs.xsec.XsecException if the point lacks an entry or has an unusable one
   */
  Label label(SusyPoint point, ProcessRequest process, double lowestLoPb, long number);

  @Override
  void close();
}

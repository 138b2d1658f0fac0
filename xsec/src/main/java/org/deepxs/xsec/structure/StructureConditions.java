package org.deepxs.xsec.structure;

import java.util.List;
import org.deepxs.xsec.point.ElectroweakInputs;
import org.deepxs.xsec.real.OnShellOptions;

/**
 * What structures depend on besides masses.
 *
 * @param inputs electroweak inputs; only masses and widths of the bosons matter
 * @param squarkWidths widths in the quark–gluon channels; gluino loops have none
 * @param colliders energies and densities, the highest energy first
 */
public record StructureConditions(
    ElectroweakInputs inputs, OnShellOptions squarkWidths, List<FoldSetting> colliders) {

  /** Keeps an immutable copy of the list. */
  public StructureConditions {
    colliders = List.copyOf(colliders);
  }
}

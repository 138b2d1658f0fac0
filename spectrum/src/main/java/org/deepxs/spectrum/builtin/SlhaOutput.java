package org.deepxs.spectrum.builtin;

import static org.deepxs.spectrum.builtin.SpectrumColumns.*;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import org.deepxs.slha.SlhaBlock;
import org.deepxs.slha.SlhaBlockBuilder;
import org.deepxs.slha.SlhaDocument;
import org.deepxs.spectrum.SpectrumStatus;
import org.deepxs.spectrum.builtin.running.StandardModelInputs;

/** Writes a result as SLHA 2 (hep-ph/0311123, arXiv:0801.0045). */
final class SlhaOutput {
  /** EXTPAR entries and the position of their parameter in the order of PmssmParameter. */
  private static final int[][] EXTPAR = {
    {1, 0}, {2, 1}, {3, 2}, {11, 6}, {12, 7}, {13, 8}, {23, 5}, {25, 4}, {26, 3}, {31, 9}, {32, 9},
    {33, 10}, {34, 11}, {35, 11}, {36, 12}, {41, 13}, {42, 13}, {43, 14}, {44, 15}, {45, 15},
    {46, 16}, {47, 17}, {48, 17}, {49, 18},
  };

  private static final int TAN_BETA = 4;
  private static final MathContext DIGITS = new MathContext(9);

  private static final Map<Integer, String> NAMES =
      Map.ofEntries(
          Map.entry(24, "W+"),
          Map.entry(25, "h0"),
          Map.entry(35, "H0"),
          Map.entry(36, "A0"),
          Map.entry(37, "H+"),
          Map.entry(1000021, "~g"),
          Map.entry(1000022, "~chi_10"),
          Map.entry(1000023, "~chi_20"),
          Map.entry(1000025, "~chi_30"),
          Map.entry(1000035, "~chi_40"),
          Map.entry(1000024, "~chi_1+"),
          Map.entry(1000037, "~chi_2+"),
          Map.entry(1000001, "~d_L"),
          Map.entry(1000002, "~u_L"),
          Map.entry(1000003, "~s_L"),
          Map.entry(1000004, "~c_L"),
          Map.entry(1000005, "~b_1"),
          Map.entry(1000006, "~t_1"),
          Map.entry(1000011, "~e_L"),
          Map.entry(1000012, "~nu_eL"),
          Map.entry(1000013, "~mu_L"),
          Map.entry(1000014, "~nu_muL"),
          Map.entry(1000015, "~tau_1"),
          Map.entry(1000016, "~nu_tauL"),
          Map.entry(2000001, "~d_R"),
          Map.entry(2000002, "~u_R"),
          Map.entry(2000003, "~s_R"),
          Map.entry(2000004, "~c_R"),
          Map.entry(2000005, "~b_2"),
          Map.entry(2000006, "~t_2"),
          Map.entry(2000011, "~e_R"),
          Map.entry(2000013, "~mu_R"),
          Map.entry(2000015, "~tau_2"));

  private final BuiltinResult result;
  private final SlhaDocument.Builder document = SlhaDocument.builder();

  private SlhaOutput(BuiltinResult result) {
    this.result = result;
  }

  static SlhaDocument of(BuiltinResult result) {
    SlhaOutput output = new SlhaOutput(result);
    output.inputs();
    if (result.status() == SpectrumStatus.VALID) {
      output.masses();
      output.mixings();
      output.running();
      output.soft();
    }
    return output.document.source("built-in spectrum").build();
  }

  private void add(SlhaBlockBuilder block) {
    document.add(block.build());
  }

  /** A value with the nine digits that the accord's columns hold. */
  private double value(int column) {
    return BigDecimal.valueOf(result.value(column)).round(DIGITS).doubleValue();
  }

  private void inputs() {
    SlhaBlockBuilder info = SlhaBlock.builder("SPINFO");
    info.text(1, "DeepXS built-in", "spectrum calculator");
    info.text(2, BuiltinSpectrum.version(), "version");
    if (!result.message().isEmpty()) {
      info.text(4, result.message(), "");
    }
    add(info);
    add(SlhaBlock.builder("MODSEL").integer(0, "general MSSM", 1));
    StandardModelInputs sm = result.inputs();
    add(
        SlhaBlock.builder("SMINPUTS")
            .value(sm.inverseAlpha(), "alpha^-1(MZ), MSbar", 1)
            .value(sm.fermiConstant(), "G_F [GeV^-2]", 2)
            .value(sm.alphaStrong(), "alpha_s(MZ), MSbar", 3)
            .value(sm.zMass(), "MZ(pole)", 4)
            .value(sm.bottomMass(), "mb(mb), MSbar", 5)
            .value(sm.topMass(), "mt(pole)", 6)
            .value(sm.tauMass(), "mtau(pole)", 7));
    add(
        SlhaBlock.builder("MINPAR")
            .value(result.parameter(TAN_BETA), "tan beta(M_SUSY), DRbar", 3));
    SlhaBlockBuilder extpar = SlhaBlock.builder("EXTPAR");
    extpar.value(-1, "input at M_SUSY = sqrt(m_stop1 m_stop2)", 0);
    for (int[] entry : EXTPAR) {
      extpar.value(result.parameter(entry[1]), "", entry[0]);
    }
    add(extpar);
  }

  private void masses() {
    SlhaBlockBuilder block = SlhaBlock.builder("MASS").comment("pole masses in GeV");
    for (int k = 0; k < MASSES.length; k++) {
      block.value(value(k), NAMES.get(MASSES[k]), MASSES[k]);
    }
    add(block);
  }

  private void mixings() {
    matrix("NMIX", NMIX, 4);
    matrix("UMIX", UMIX, 2);
    matrix("VMIX", VMIX, 2);
    matrix("STOPMIX", STOPMIX, 2);
    matrix("SBOTMIX", STOPMIX + 4, 2);
    matrix("STAUMIX", STOPMIX + 8, 2);
    add(SlhaBlock.builder("ALPHA").value(value(ALPHA), "at the mass of h0"));
  }

  private void matrix(String name, int first, int size) {
    SlhaBlockBuilder block = SlhaBlock.builder(name);
    for (int k = 0; k < size * size; k++) {
      block.value(value(first + k), "", k / size + 1, k % size + 1);
    }
    add(block);
  }

  private SlhaBlockBuilder atScale(String name) {
    return SlhaBlock.builder(name).scaleGeV(value(SCALE)).comment("DRbar");
  }

  private void running() {
    add(
        atScale("HMIX")
            .value(value(HMIX), "mu", 1)
            .value(value(HMIX + 1), "tan beta", 2)
            .value(value(HMIX + 2), "v", 3)
            .value(value(HMIX + 3), "m_A^2", 4));
    add(
        atScale("GAUGE")
            .value(value(GAUGE), "g'", 1)
            .value(value(GAUGE + 1), "g", 2)
            .value(value(GAUGE + 2), "g_3", 3));
    String[] yukawa = {"YU", "YD", "YE"};
    String[] trilinear = {"AU", "AD", "AE"};
    for (int k = 0; k < 3; k++) {
      add(atScale(yukawa[k]).value(value(YUKAWA + k), "", 3, 3));
    }
    for (int k = 0; k < 3; k++) {
      add(atScale(trilinear[k]).value(result.parameter(6 + k), "", 3, 3));
    }
  }

  private void soft() {
    SlhaBlockBuilder block = atScale("MSOFT");
    for (int k = 1; k <= 3; k++) {
      block.value(result.parameter(k - 1), "M_" + k, k);
    }
    block.value(value(MSOFT), "m_Hd^2", 21).value(value(MSOFT + 1), "m_Hu^2", 22);
    for (int[] entry : EXTPAR) {
      if (entry[0] > 30) {
        block.value(result.parameter(entry[1]), "", entry[0]);
      }
    }
    add(block);
  }
}

package org.deepxs.learn.kernel;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Matrix product on tiles of six rows and two vectors: twelve sums in registers, which suits both
 * 16 and 32 vector registers. Each element is summed in the order of the inner index, by fused
 * multiply-add, whatever the length of the vectors.
 */
final class DoubleVectorProduct {

  private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
  private static final int LANES = SPECIES.length();
  private static final int TILE = 6;

  private DoubleVectorProduct() {}

  /**
   * c[r][j] = init[r][j] + sum_k a[r][k] b[k][j] with a[r][k] at a[a0 + r aRow + k aStep], the
   * others row by row. The last tile overlaps the one before it and writes the same numbers again,
   * therefore c may not be init.
   */
  static void multiply(
      int rows,
      int columns,
      int depth,
      double[] a,
      int aRow,
      int aStep,
      double[] b,
      int b0,
      int bRow,
      double[] init,
      int init0,
      int initRow,
      double[] c,
      int c0,
      int cRow) {
    for (int j = 0; j < columns; j += 2 * LANES) {
      boolean pair = j + LANES < columns;
      for (int done = 0; done < rows; ) {
        int r = rows >= TILE ? Math.min(done, rows - TILE) : done;
        int ia = r * aRow;
        int ib = b0 + j;
        int ii = init0 + r * initRow + j;
        int ic = c0 + r * cRow + j;
        if (rows < TILE) {
          if (pair) {
            row2(depth, a, ia, aStep, b, ib, bRow, init, ii, c, ic);
          } else {
            row1(depth, a, ia, aStep, b, ib, bRow, init, ii, c, ic);
          }
          done++;
        } else {
          if (pair) {
            tile2(depth, a, ia, aRow, aStep, b, ib, bRow, init, ii, initRow, c, ic, cRow);
          } else {
            tile1(depth, a, ia, aRow, aStep, b, ib, bRow, init, ii, initRow, c, ic, cRow);
          }
          done += TILE;
        }
      }
    }
  }

  private static void tile2(
      int depth,
      double[] a,
      int a0,
      int aRow,
      int aStep,
      double[] b,
      int b0,
      int bRow,
      double[] init,
      int i0,
      int iRow,
      double[] c,
      int c0,
      int cRow) {
    DoubleVector s00 = DoubleVector.fromArray(SPECIES, init, i0);
    DoubleVector s01 = DoubleVector.fromArray(SPECIES, init, i0 + LANES);
    DoubleVector s10 = DoubleVector.fromArray(SPECIES, init, i0 + iRow);
    DoubleVector s11 = DoubleVector.fromArray(SPECIES, init, i0 + iRow + LANES);
    DoubleVector s20 = DoubleVector.fromArray(SPECIES, init, i0 + 2 * iRow);
    DoubleVector s21 = DoubleVector.fromArray(SPECIES, init, i0 + 2 * iRow + LANES);
    DoubleVector s30 = DoubleVector.fromArray(SPECIES, init, i0 + 3 * iRow);
    DoubleVector s31 = DoubleVector.fromArray(SPECIES, init, i0 + 3 * iRow + LANES);
    DoubleVector s40 = DoubleVector.fromArray(SPECIES, init, i0 + 4 * iRow);
    DoubleVector s41 = DoubleVector.fromArray(SPECIES, init, i0 + 4 * iRow + LANES);
    DoubleVector s50 = DoubleVector.fromArray(SPECIES, init, i0 + 5 * iRow);
    DoubleVector s51 = DoubleVector.fromArray(SPECIES, init, i0 + 5 * iRow + LANES);
    int ia = a0;
    int ib = b0;
    for (int k = 0; k < depth; k++) {
      DoubleVector low = DoubleVector.fromArray(SPECIES, b, ib);
      DoubleVector high = DoubleVector.fromArray(SPECIES, b, ib + LANES);
      DoubleVector x0 = DoubleVector.broadcast(SPECIES, a[ia]);
      s00 = x0.fma(low, s00);
      s01 = x0.fma(high, s01);
      DoubleVector x1 = DoubleVector.broadcast(SPECIES, a[ia + aRow]);
      s10 = x1.fma(low, s10);
      s11 = x1.fma(high, s11);
      DoubleVector x2 = DoubleVector.broadcast(SPECIES, a[ia + 2 * aRow]);
      s20 = x2.fma(low, s20);
      s21 = x2.fma(high, s21);
      DoubleVector x3 = DoubleVector.broadcast(SPECIES, a[ia + 3 * aRow]);
      s30 = x3.fma(low, s30);
      s31 = x3.fma(high, s31);
      DoubleVector x4 = DoubleVector.broadcast(SPECIES, a[ia + 4 * aRow]);
      s40 = x4.fma(low, s40);
      s41 = x4.fma(high, s41);
      DoubleVector x5 = DoubleVector.broadcast(SPECIES, a[ia + 5 * aRow]);
      s50 = x5.fma(low, s50);
      s51 = x5.fma(high, s51);
      ia += aStep;
      ib += bRow;
    }
    s00.intoArray(c, c0);
    s01.intoArray(c, c0 + LANES);
    s10.intoArray(c, c0 + cRow);
    s11.intoArray(c, c0 + cRow + LANES);
    s20.intoArray(c, c0 + 2 * cRow);
    s21.intoArray(c, c0 + 2 * cRow + LANES);
    s30.intoArray(c, c0 + 3 * cRow);
    s31.intoArray(c, c0 + 3 * cRow + LANES);
    s40.intoArray(c, c0 + 4 * cRow);
    s41.intoArray(c, c0 + 4 * cRow + LANES);
    s50.intoArray(c, c0 + 5 * cRow);
    s51.intoArray(c, c0 + 5 * cRow + LANES);
  }

  private static void tile1(
      int depth,
      double[] a,
      int a0,
      int aRow,
      int aStep,
      double[] b,
      int b0,
      int bRow,
      double[] init,
      int i0,
      int iRow,
      double[] c,
      int c0,
      int cRow) {
    DoubleVector s0 = DoubleVector.fromArray(SPECIES, init, i0);
    DoubleVector s1 = DoubleVector.fromArray(SPECIES, init, i0 + iRow);
    DoubleVector s2 = DoubleVector.fromArray(SPECIES, init, i0 + 2 * iRow);
    DoubleVector s3 = DoubleVector.fromArray(SPECIES, init, i0 + 3 * iRow);
    DoubleVector s4 = DoubleVector.fromArray(SPECIES, init, i0 + 4 * iRow);
    DoubleVector s5 = DoubleVector.fromArray(SPECIES, init, i0 + 5 * iRow);
    int ia = a0;
    int ib = b0;
    for (int k = 0; k < depth; k++) {
      DoubleVector y = DoubleVector.fromArray(SPECIES, b, ib);
      s0 = DoubleVector.broadcast(SPECIES, a[ia]).fma(y, s0);
      s1 = DoubleVector.broadcast(SPECIES, a[ia + aRow]).fma(y, s1);
      s2 = DoubleVector.broadcast(SPECIES, a[ia + 2 * aRow]).fma(y, s2);
      s3 = DoubleVector.broadcast(SPECIES, a[ia + 3 * aRow]).fma(y, s3);
      s4 = DoubleVector.broadcast(SPECIES, a[ia + 4 * aRow]).fma(y, s4);
      s5 = DoubleVector.broadcast(SPECIES, a[ia + 5 * aRow]).fma(y, s5);
      ia += aStep;
      ib += bRow;
    }
    s0.intoArray(c, c0);
    s1.intoArray(c, c0 + cRow);
    s2.intoArray(c, c0 + 2 * cRow);
    s3.intoArray(c, c0 + 3 * cRow);
    s4.intoArray(c, c0 + 4 * cRow);
    s5.intoArray(c, c0 + 5 * cRow);
  }

  private static void row2(
      int depth,
      double[] a,
      int a0,
      int aStep,
      double[] b,
      int b0,
      int bRow,
      double[] init,
      int i0,
      double[] c,
      int c0) {
    DoubleVector low = DoubleVector.fromArray(SPECIES, init, i0);
    DoubleVector high = DoubleVector.fromArray(SPECIES, init, i0 + LANES);
    int ia = a0;
    int ib = b0;
    for (int k = 0; k < depth; k++) {
      DoubleVector x = DoubleVector.broadcast(SPECIES, a[ia]);
      low = x.fma(DoubleVector.fromArray(SPECIES, b, ib), low);
      high = x.fma(DoubleVector.fromArray(SPECIES, b, ib + LANES), high);
      ia += aStep;
      ib += bRow;
    }
    low.intoArray(c, c0);
    high.intoArray(c, c0 + LANES);
  }

  private static void row1(
      int depth,
      double[] a,
      int a0,
      int aStep,
      double[] b,
      int b0,
      int bRow,
      double[] init,
      int i0,
      double[] c,
      int c0) {
    DoubleVector sum = DoubleVector.fromArray(SPECIES, init, i0);
    int ia = a0;
    int ib = b0;
    for (int k = 0; k < depth; k++) {
      DoubleVector x = DoubleVector.broadcast(SPECIES, a[ia]);
      sum = x.fma(DoubleVector.fromArray(SPECIES, b, ib), sum);
      ia += aStep;
      ib += bRow;
    }
    sum.intoArray(c, c0);
  }
}

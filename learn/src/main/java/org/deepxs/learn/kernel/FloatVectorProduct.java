package org.deepxs.learn.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Matrix product on tiles of six rows and two vectors: twelve sums in registers, which suits both
 * 16 and 32 vector registers; what is left over has tiles of four rows. Each element is summed in
 * the order of the inner index, by fused multiply-add, whatever the length of the vectors.
 */
final class FloatVectorProduct {

  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
  private static final int LANES = SPECIES.length();
  private static final int TILE = 6;
  private static final int SMALL_TILE = 4;

  private FloatVectorProduct() {}

  /**
   * c[r][j] = init[r][j] + sum_k a[r][k] b[k][j] with a[r][k] at a[a0 + r aRow + k aStep], the
   * others row by row. The last tile overlaps the one before it and writes the same numbers again,
   * therefore c may not be init.
   */
  static void multiply(
      int rows,
      int columns,
      int depth,
      float[] a,
      int aRow,
      int aStep,
      float[] b,
      int b0,
      int bRow,
      float[] init,
      int init0,
      int initRow,
      float[] c,
      int c0,
      int cRow) {
    if (rows < SMALL_TILE) {
      for (int r = 0; r < rows; r++) {
        int from = init0 + r * initRow;
        row(columns, depth, a, r * aRow, aStep, b, b0, bRow, init, from, c, c0 + r * cRow);
      }
      return;
    }
    for (int j = 0; j < columns; j += 2 * LANES) {
      boolean pair = j + LANES < columns;
      for (int done = 0; done < rows; ) {
        int left = rows - done;
        boolean small = left <= SMALL_TILE || rows < TILE;
        int r = Math.min(done, rows - (small ? SMALL_TILE : TILE));
        int ia = r * aRow;
        int ib = b0 + j;
        int ii = init0 + r * initRow + j;
        int ic = c0 + r * cRow + j;
        done = r + (small ? SMALL_TILE : TILE);
        if (small && pair) {
          small2(depth, a, ia, aRow, aStep, b, ib, bRow, init, ii, initRow, c, ic, cRow);
        } else if (small) {
          small1(depth, a, ia, aRow, aStep, b, ib, bRow, init, ii, initRow, c, ic, cRow);
        } else if (pair) {
          tile2(depth, a, ia, aRow, aStep, b, ib, bRow, init, ii, initRow, c, ic, cRow);
        } else {
          tile1(depth, a, ia, aRow, aStep, b, ib, bRow, init, ii, initRow, c, ic, cRow);
        }
      }
    }
  }

  /** One row: as many vectors at once as there are, up to four, so that sums do not wait. */
  private static void row(
      int columns,
      int depth,
      float[] a,
      int a0,
      int aStep,
      float[] b,
      int b0,
      int bRow,
      float[] init,
      int i0,
      float[] c,
      int c0) {
    int j = 0;
    for (; j + 3 * LANES < columns; j += 4 * LANES) {
      row4(depth, a, a0, aStep, b, b0 + j, bRow, init, i0 + j, c, c0 + j);
    }
    switch ((columns - j) / LANES) {
      case 3 -> row3(depth, a, a0, aStep, b, b0 + j, bRow, init, i0 + j, c, c0 + j);
      case 2 -> row2(depth, a, a0, aStep, b, b0 + j, bRow, init, i0 + j, c, c0 + j);
      case 1 -> row1(depth, a, a0, aStep, b, b0 + j, bRow, init, i0 + j, c, c0 + j);
      default -> {}
    }
  }

  private static void tile2(
      int depth,
      float[] a,
      int a0,
      int aRow,
      int aStep,
      float[] b,
      int b0,
      int bRow,
      float[] init,
      int i0,
      int iRow,
      float[] c,
      int c0,
      int cRow) {
    FloatVector s00 = FloatVector.fromArray(SPECIES, init, i0);
    FloatVector s01 = FloatVector.fromArray(SPECIES, init, i0 + LANES);
    FloatVector s10 = FloatVector.fromArray(SPECIES, init, i0 + iRow);
    FloatVector s11 = FloatVector.fromArray(SPECIES, init, i0 + iRow + LANES);
    FloatVector s20 = FloatVector.fromArray(SPECIES, init, i0 + 2 * iRow);
    FloatVector s21 = FloatVector.fromArray(SPECIES, init, i0 + 2 * iRow + LANES);
    FloatVector s30 = FloatVector.fromArray(SPECIES, init, i0 + 3 * iRow);
    FloatVector s31 = FloatVector.fromArray(SPECIES, init, i0 + 3 * iRow + LANES);
    FloatVector s40 = FloatVector.fromArray(SPECIES, init, i0 + 4 * iRow);
    FloatVector s41 = FloatVector.fromArray(SPECIES, init, i0 + 4 * iRow + LANES);
    FloatVector s50 = FloatVector.fromArray(SPECIES, init, i0 + 5 * iRow);
    FloatVector s51 = FloatVector.fromArray(SPECIES, init, i0 + 5 * iRow + LANES);
    int ia = a0;
    int ib = b0;
    for (int k = 0; k < depth; k++) {
      FloatVector low = FloatVector.fromArray(SPECIES, b, ib);
      FloatVector high = FloatVector.fromArray(SPECIES, b, ib + LANES);
      FloatVector x0 = FloatVector.broadcast(SPECIES, a[ia]);
      s00 = x0.fma(low, s00);
      s01 = x0.fma(high, s01);
      FloatVector x1 = FloatVector.broadcast(SPECIES, a[ia + aRow]);
      s10 = x1.fma(low, s10);
      s11 = x1.fma(high, s11);
      FloatVector x2 = FloatVector.broadcast(SPECIES, a[ia + 2 * aRow]);
      s20 = x2.fma(low, s20);
      s21 = x2.fma(high, s21);
      FloatVector x3 = FloatVector.broadcast(SPECIES, a[ia + 3 * aRow]);
      s30 = x3.fma(low, s30);
      s31 = x3.fma(high, s31);
      FloatVector x4 = FloatVector.broadcast(SPECIES, a[ia + 4 * aRow]);
      s40 = x4.fma(low, s40);
      s41 = x4.fma(high, s41);
      FloatVector x5 = FloatVector.broadcast(SPECIES, a[ia + 5 * aRow]);
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
      float[] a,
      int a0,
      int aRow,
      int aStep,
      float[] b,
      int b0,
      int bRow,
      float[] init,
      int i0,
      int iRow,
      float[] c,
      int c0,
      int cRow) {
    FloatVector s0 = FloatVector.fromArray(SPECIES, init, i0);
    FloatVector s1 = FloatVector.fromArray(SPECIES, init, i0 + iRow);
    FloatVector s2 = FloatVector.fromArray(SPECIES, init, i0 + 2 * iRow);
    FloatVector s3 = FloatVector.fromArray(SPECIES, init, i0 + 3 * iRow);
    FloatVector s4 = FloatVector.fromArray(SPECIES, init, i0 + 4 * iRow);
    FloatVector s5 = FloatVector.fromArray(SPECIES, init, i0 + 5 * iRow);
    int ia = a0;
    int ib = b0;
    for (int k = 0; k < depth; k++) {
      FloatVector y = FloatVector.fromArray(SPECIES, b, ib);
      s0 = FloatVector.broadcast(SPECIES, a[ia]).fma(y, s0);
      s1 = FloatVector.broadcast(SPECIES, a[ia + aRow]).fma(y, s1);
      s2 = FloatVector.broadcast(SPECIES, a[ia + 2 * aRow]).fma(y, s2);
      s3 = FloatVector.broadcast(SPECIES, a[ia + 3 * aRow]).fma(y, s3);
      s4 = FloatVector.broadcast(SPECIES, a[ia + 4 * aRow]).fma(y, s4);
      s5 = FloatVector.broadcast(SPECIES, a[ia + 5 * aRow]).fma(y, s5);
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

  private static void small2(
      int depth,
      float[] a,
      int a0,
      int aRow,
      int aStep,
      float[] b,
      int b0,
      int bRow,
      float[] init,
      int i0,
      int iRow,
      float[] c,
      int c0,
      int cRow) {
    FloatVector s00 = FloatVector.fromArray(SPECIES, init, i0);
    FloatVector s01 = FloatVector.fromArray(SPECIES, init, i0 + LANES);
    FloatVector s10 = FloatVector.fromArray(SPECIES, init, i0 + iRow);
    FloatVector s11 = FloatVector.fromArray(SPECIES, init, i0 + iRow + LANES);
    FloatVector s20 = FloatVector.fromArray(SPECIES, init, i0 + 2 * iRow);
    FloatVector s21 = FloatVector.fromArray(SPECIES, init, i0 + 2 * iRow + LANES);
    FloatVector s30 = FloatVector.fromArray(SPECIES, init, i0 + 3 * iRow);
    FloatVector s31 = FloatVector.fromArray(SPECIES, init, i0 + 3 * iRow + LANES);
    int ia = a0;
    int ib = b0;
    for (int k = 0; k < depth; k++) {
      FloatVector low = FloatVector.fromArray(SPECIES, b, ib);
      FloatVector high = FloatVector.fromArray(SPECIES, b, ib + LANES);
      FloatVector x0 = FloatVector.broadcast(SPECIES, a[ia]);
      s00 = x0.fma(low, s00);
      s01 = x0.fma(high, s01);
      FloatVector x1 = FloatVector.broadcast(SPECIES, a[ia + aRow]);
      s10 = x1.fma(low, s10);
      s11 = x1.fma(high, s11);
      FloatVector x2 = FloatVector.broadcast(SPECIES, a[ia + 2 * aRow]);
      s20 = x2.fma(low, s20);
      s21 = x2.fma(high, s21);
      FloatVector x3 = FloatVector.broadcast(SPECIES, a[ia + 3 * aRow]);
      s30 = x3.fma(low, s30);
      s31 = x3.fma(high, s31);
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
  }

  private static void small1(
      int depth,
      float[] a,
      int a0,
      int aRow,
      int aStep,
      float[] b,
      int b0,
      int bRow,
      float[] init,
      int i0,
      int iRow,
      float[] c,
      int c0,
      int cRow) {
    FloatVector s0 = FloatVector.fromArray(SPECIES, init, i0);
    FloatVector s1 = FloatVector.fromArray(SPECIES, init, i0 + iRow);
    FloatVector s2 = FloatVector.fromArray(SPECIES, init, i0 + 2 * iRow);
    FloatVector s3 = FloatVector.fromArray(SPECIES, init, i0 + 3 * iRow);
    int ia = a0;
    int ib = b0;
    for (int k = 0; k < depth; k++) {
      FloatVector y = FloatVector.fromArray(SPECIES, b, ib);
      s0 = FloatVector.broadcast(SPECIES, a[ia]).fma(y, s0);
      s1 = FloatVector.broadcast(SPECIES, a[ia + aRow]).fma(y, s1);
      s2 = FloatVector.broadcast(SPECIES, a[ia + 2 * aRow]).fma(y, s2);
      s3 = FloatVector.broadcast(SPECIES, a[ia + 3 * aRow]).fma(y, s3);
      ia += aStep;
      ib += bRow;
    }
    s0.intoArray(c, c0);
    s1.intoArray(c, c0 + cRow);
    s2.intoArray(c, c0 + 2 * cRow);
    s3.intoArray(c, c0 + 3 * cRow);
  }

  private static void row4(
      int depth,
      float[] a,
      int a0,
      int aStep,
      float[] b,
      int b0,
      int bRow,
      float[] init,
      int i0,
      float[] c,
      int c0) {
    FloatVector s0 = FloatVector.fromArray(SPECIES, init, i0);
    FloatVector s1 = FloatVector.fromArray(SPECIES, init, i0 + LANES);
    FloatVector s2 = FloatVector.fromArray(SPECIES, init, i0 + 2 * LANES);
    FloatVector s3 = FloatVector.fromArray(SPECIES, init, i0 + 3 * LANES);
    int ia = a0;
    int ib = b0;
    for (int k = 0; k < depth; k++) {
      FloatVector x = FloatVector.broadcast(SPECIES, a[ia]);
      s0 = x.fma(FloatVector.fromArray(SPECIES, b, ib), s0);
      s1 = x.fma(FloatVector.fromArray(SPECIES, b, ib + LANES), s1);
      s2 = x.fma(FloatVector.fromArray(SPECIES, b, ib + 2 * LANES), s2);
      s3 = x.fma(FloatVector.fromArray(SPECIES, b, ib + 3 * LANES), s3);
      ia += aStep;
      ib += bRow;
    }
    s0.intoArray(c, c0);
    s1.intoArray(c, c0 + LANES);
    s2.intoArray(c, c0 + 2 * LANES);
    s3.intoArray(c, c0 + 3 * LANES);
  }

  private static void row3(
      int depth,
      float[] a,
      int a0,
      int aStep,
      float[] b,
      int b0,
      int bRow,
      float[] init,
      int i0,
      float[] c,
      int c0) {
    FloatVector s0 = FloatVector.fromArray(SPECIES, init, i0);
    FloatVector s1 = FloatVector.fromArray(SPECIES, init, i0 + LANES);
    FloatVector s2 = FloatVector.fromArray(SPECIES, init, i0 + 2 * LANES);
    int ia = a0;
    int ib = b0;
    for (int k = 0; k < depth; k++) {
      FloatVector x = FloatVector.broadcast(SPECIES, a[ia]);
      s0 = x.fma(FloatVector.fromArray(SPECIES, b, ib), s0);
      s1 = x.fma(FloatVector.fromArray(SPECIES, b, ib + LANES), s1);
      s2 = x.fma(FloatVector.fromArray(SPECIES, b, ib + 2 * LANES), s2);
      ia += aStep;
      ib += bRow;
    }
    s0.intoArray(c, c0);
    s1.intoArray(c, c0 + LANES);
    s2.intoArray(c, c0 + 2 * LANES);
  }

  private static void row2(
      int depth,
      float[] a,
      int a0,
      int aStep,
      float[] b,
      int b0,
      int bRow,
      float[] init,
      int i0,
      float[] c,
      int c0) {
    FloatVector low = FloatVector.fromArray(SPECIES, init, i0);
    FloatVector high = FloatVector.fromArray(SPECIES, init, i0 + LANES);
    int ia = a0;
    int ib = b0;
    for (int k = 0; k < depth; k++) {
      FloatVector x = FloatVector.broadcast(SPECIES, a[ia]);
      low = x.fma(FloatVector.fromArray(SPECIES, b, ib), low);
      high = x.fma(FloatVector.fromArray(SPECIES, b, ib + LANES), high);
      ia += aStep;
      ib += bRow;
    }
    low.intoArray(c, c0);
    high.intoArray(c, c0 + LANES);
  }

  private static void row1(
      int depth,
      float[] a,
      int a0,
      int aStep,
      float[] b,
      int b0,
      int bRow,
      float[] init,
      int i0,
      float[] c,
      int c0) {
    FloatVector sum = FloatVector.fromArray(SPECIES, init, i0);
    int ia = a0;
    int ib = b0;
    for (int k = 0; k < depth; k++) {
      FloatVector x = FloatVector.broadcast(SPECIES, a[ia]);
      sum = x.fma(FloatVector.fromArray(SPECIES, b, ib), sum);
      ia += aStep;
      ib += bRow;
    }
    sum.intoArray(c, c0);
  }
}

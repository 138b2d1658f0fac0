package org.deepxs.app.figure;

import java.awt.Color;

/** Colours from violet over green to yellow, as dark as the value is small ("viridis"). */
final class ColourScale {

  private static final int[][] ANCHORS = {
    {68, 1, 84}, {59, 82, 139}, {33, 145, 140}, {94, 201, 98}, {253, 231, 37}
  };

  private ColourScale() {}

  /** Colour of a place between 0 and 1. */
  static Color of(double place) {
    double x = Math.min(1, Math.max(0, place)) * (ANCHORS.length - 1);
    int below = Math.min((int) x, ANCHORS.length - 2);
    double part = x - below;
    int[] rgb = new int[3];
    for (int k = 0; k < 3; k++) {
      rgb[k] =
          (int) Math.round(ANCHORS[below][k] + part * (ANCHORS[below + 1][k] - ANCHORS[below][k]));
    }
    return new Color(rgb[0], rgb[1], rgb[2]);
  }
}

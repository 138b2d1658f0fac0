/**
 * Figures of how good predictions are. In: true and predicted values with coordinates; out: SVG and
 * PNG files like Figures 2 to 4 of the paper.
 */
package org.deepxs.app.figure;

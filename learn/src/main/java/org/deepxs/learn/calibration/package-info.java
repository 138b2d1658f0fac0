/**
 * Errors that can be held to. In: residuals of points that were used neither in training nor in
 * selection; out: half-widths of error bands per level, and reports of how many fresh points they
 * cover.
 */
package org.deepxs.learn.calibration;

/**
 * Points of the phenomenological MSSM with 19 parameters. In: ranges and a seed, or 19 numbers;
 * out: points, and the reasons why some are not selected.
 */
package org.deepxs.spectrum.pmssm;

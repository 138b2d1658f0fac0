/**
 * Trainings described in YAML. In: a recipe and the tables it names; out: trained models with their
 * files, calibration, domain and metrics. The same recipe, data and seed give the same files.
 */
package org.deepxs.learn.recipe;

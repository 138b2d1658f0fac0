/**
 * Predictions against true values. In: a table and the predictions it holds or models that make
 * them; out: pairs of true and predicted values, and their errors as text.
 */
package org.deepxs.app.evaluate;

/**
 * Command line of DeepXS.
 *
 * <p>In: arguments, SLHA files and tables of points. Out: cross sections as tables, CSV, JSON or
 * SLHA. This package holds what the layers below share: {@link org.deepxs.app.ExitCode} and {@link
 * org.deepxs.app.AppException}. Data run from {@code input} through {@code run} to {@code output};
 * {@code cli} puts them together and is the only place that prints or exits.
 */
package org.deepxs.app;

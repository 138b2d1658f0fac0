/**
 * Commands and options, and the only place of DeepXS that prints or exits.
 *
 * <p>In: arguments, standard input. Out: standard output, standard error, exit code.
 */
package org.deepxs.app.cli;

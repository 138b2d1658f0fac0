package org.deepxs.app.cli;

/** A command that can show stack traces. */
interface WithDebug {

  /** Whether it shall. */
  boolean debug();
}

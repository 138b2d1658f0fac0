package org.deepxs.spectrum.external;

/**
 * What a run of a program left.
 *
 * @param ended whether it ended within the time limit
 * @param exitCode its exit code; -1 if it did not end
 * @param output text of the output file; empty if there is none
 * @param said beginnings of what it printed and of its message files, for people
 */
record ProgramRun(boolean ended, int exitCode, String output, String said) {

  private static final int SHOWN = 200;

  /** Last printed line, shortened. */
  String lastWords() {
    String last = said.lines().filter(line -> !line.isBlank()).reduce((a, b) -> b).orElse("");
    String text = last.strip();
    return text.length() > SHOWN ? text.substring(0, SHOWN) + "..." : text;
  }
}

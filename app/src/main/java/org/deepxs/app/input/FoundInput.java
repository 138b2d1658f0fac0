package org.deepxs.app.input;

import java.nio.file.Path;

/** What an argument stands for. */
public sealed interface FoundInput {

  /**
   * Name for messages and the column {@code source}.
   *
   * @return file name as given, or below the directory given
   */
  String name();

  /**
   * A file.
   *
   * @param name its name
   * @param path where it is
   */
  record File(String name, Path path) implements FoundInput {}

  /**
   * Standard input.
   *
   * @param name {@code -}
   */
  record StandardInput(String name) implements FoundInput {}

  /**
   * Something that is no input.
   *
   * @param name the argument, or a file found through it
   * @param reason why, and what to do
   */
  record Unusable(String name, String reason) implements FoundInput {}
}

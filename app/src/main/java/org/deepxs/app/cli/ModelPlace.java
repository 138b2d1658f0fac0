package org.deepxs.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.deepxs.app.AppException;
import org.deepxs.learn.LearnException;
import org.deepxs.learn.model.ModelFolder;

/**
 * Models that an argument of the command line names.
 *
 * @param folder where they are
 * @param names names of the models there
 */
record ModelPlace(ModelFolder folder, List<String> names) {

  private static final String RESOURCES = "org/deepxs/models";
  private static final List<String> ENDINGS = List.of(".json", ".onnx");

  ModelPlace {
    names = List.copyOf(names);
  }

  /** Models that come with the program. */
  static ModelPlace shipped() {
    ModelFolder folder = ModelFolder.ofResources(ModelPlace.class.getClassLoader(), RESOURCES);
    return new ModelPlace(folder, folder.names());
  }

  /**
   * All models of a directory.
   *
   * @throws AppException if there is no such directory or it cannot be read
   */
  static ModelPlace directory(String argument) {
    Path path = Path.of(argument);
    if (!Files.isDirectory(path)) {
      throw AppException.badInput(argument + ": no such directory");
    }
    return directory(path);
  }

  private static ModelPlace directory(Path path) {
    ModelFolder folder = ModelFolder.of(path);
    try {
      return new ModelPlace(folder, folder.names());
    } catch (LearnException e) {
      throw AppException.badInput(e.getMessage(), e);
    }
  }

  /** A directory, a file of a model, or the name of a model that comes with the program. */
  static ModelPlace of(String argument) {
    return Files.isDirectory(Path.of(argument)) ? directory(argument) : one(argument);
  }

  /** A model that comes with the program, or a file of one; its ending may be left out. */
  static ModelPlace one(String argument) {
    Path path = Path.of(argument);
    Path parent = path.getParent();
    String name = String.valueOf(path.getFileName());
    boolean file = parent != null;
    for (String ending : ENDINGS) {
      if (name.endsWith(ending)) {
        name = name.substring(0, name.length() - ending.length());
        file = true;
      }
    }
    ModelPlace own = shipped();
    boolean here = file || (!own.names().contains(name) && Files.exists(Path.of(name + ".json")));
    ModelFolder folder =
        here ? ModelFolder.of(parent == null ? Path.of(".") : parent) : own.folder();
    return new ModelPlace(folder, List.of(name));
  }
}

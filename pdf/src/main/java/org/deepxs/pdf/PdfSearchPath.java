package org.deepxs.pdf;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Folders that are searched, in order, for PDF sets.
 *
 * @param directories the folders; a set {@code NAME} is {@code directory/NAME/NAME.info}
 */
public record PdfSearchPath(List<Path> directories) {

  private static final Pattern SET_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.+-]*");

  /**
   * Copies the list.
   *
   * @param directories the folders in search order
   */
  public PdfSearchPath {
    directories = List.copyOf(directories);
  }

  /**
   * A search path of the given folders only.
   *
   * @param directories the folders in search order
   * @return the path
   */
  public static PdfSearchPath of(List<Path> directories) {
    return new PdfSearchPath(directories);
  }

  /**
   * A search path without folders: no set is ever found.
   *
   * @return the empty path
   */
  public static PdfSearchPath empty() {
    return new PdfSearchPath(List.of());
  }

  /**
   * The usual path: explicit folders first, then those of {@code LHAPDF_DATA_PATH}, or of the
   * legacy {@code LHAPATH} where the former is not set (colon separated).
   *
   * @param explicit folders given by the user, for example by {@code --pdf-path}
   * @param environment environment variables, usually {@code System.getenv()}
   * @return the combined path
   * @throws PdfException if an entry is not a valid path of this system
   */
  public static PdfSearchPath of(List<Path> explicit, Map<String, String> environment) {
    List<Path> all = new ArrayList<>(explicit);
    String variable = environment.containsKey("LHAPDF_DATA_PATH") ? "LHAPDF_DATA_PATH" : "LHAPATH";
    for (String entry : environment.getOrDefault(variable, "").split(":", -1)) {
      if (!entry.isBlank()) {
        all.add(toPath(entry, variable));
      }
    }
    return new PdfSearchPath(all);
  }

  private static Path toPath(String entry, String variable) {
    try {
      return Path.of(entry);
    } catch (InvalidPathException e) {
      throw new PdfException(
          "environment variable " + variable + " holds '" + entry + "', which is not a path", e);
    }
  }

  /**
   * Folder of a set.
   *
   * @param name set name, case sensitive
   * @return the first folder that holds {@code NAME/NAME.info}, if any
   * @throws PdfException if the name holds characters that no set name has (path separators,
   *     blanks)
   */
  public Optional<Path> find(String name) {
    if (!SET_NAME.matcher(name).matches()) {
      throw new PdfException(
          "'"
              + name
              + "' is not a PDF set name: only letters, digits and the characters _ . + - are used");
    }
    return directories.stream()
        .map(directory -> directory.resolve(name))
        .filter(folder -> Files.isRegularFile(folder.resolve(name + ".info")))
        .findFirst();
  }

  /**
   * Folder of a set that must exist.
   *
   * @param name set name, case sensitive
   * @return the first folder that holds {@code NAME/NAME.info}
   * @throws PdfException if there is none: lists the folders searched and how to install the set
   */
  public Path require(String name) {
    return find(name).orElseThrow(() -> new PdfException(notFound(name)));
  }

  /**
   * Message that a set is not there: lists the folders searched and how to install the set.
   *
   * @param name set name
   * @return whole sentences
   */
  public String notFound(String name) {
    return "PDF set "
        + name
        + " not found; searched "
        + describe()
        + ". Install it with 'lhapdf install "
        + name
        + "', or unpack "
        + name
        + ".tar.gz from https://lhapdfsets.web.cern.ch/current/ into a folder and name that folder"
        + " with --pdf-path or LHAPDF_DATA_PATH";
  }

  /**
   * A file at the top of one of the folders, for example {@code lhapdf.conf}.
   *
   * @param fileName name of the file
   * @return the first match
   */
  public Optional<Path> findFile(String fileName) {
    return directories.stream()
        .map(directory -> directory.resolve(fileName))
        .filter(Files::isRegularFile)
        .findFirst();
  }

  private String describe() {
    if (directories.isEmpty()) {
      return "no folder (the search path is empty)";
    }
    return directories.stream()
        .map(folder -> folder + (Files.isDirectory(folder) ? "" : " (no such folder)"))
        .collect(Collectors.joining(", "));
  }
}

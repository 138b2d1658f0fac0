package org.deepxs.learn.model;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.deepxs.learn.LearnException;
import org.deepxs.learn.table.Sha256;

/**
 * Models in a directory, or among the resources of a program: for each {@code NAME.onnx} and {@code
 * NAME.json}; {@code index.txt} has the names, one per line, since resources cannot be listed.
 */
public final class ModelFolder {

  private static final String CARD = ".json";
  private static final String ONNX = ".onnx";
  private static final String INDEX = "index.txt";

  /** Where bytes come from. */
  private interface Source {
    /** Content of a file; nothing if it is not there. */
    Optional<byte[]> content(String file) throws IOException;
  }

  private final String place;
  private final Optional<Path> directory;
  private final Source source;

  private ModelFolder(String place, Optional<Path> directory, Source source) {
    this.place = place;
    this.directory = directory;
    this.source = source;
  }

  /**
   * Models in a directory.
   *
   * @param directory need not exist before the first model is saved
   * @return the folder
   */
  public static ModelFolder of(Path directory) {
    return new ModelFolder(
        directory.toString(),
        Optional.of(directory),
        file -> {
          try {
            return Optional.of(Files.readAllBytes(directory.resolve(file)));
          } catch (NoSuchFileException e) {
            return Optional.empty();
          }
        });
  }

  /**
   * Models among resources.
   *
   * @param loader finds them
   * @param path their place, such as {@code org/deepxs/models}
   * @return the folder; empty if there is no index
   */
  public static ModelFolder ofResources(ClassLoader loader, String path) {
    return new ModelFolder(
        path,
        Optional.empty(),
        file -> {
          try (InputStream in = loader.getResourceAsStream(path + "/" + file)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
          }
        });
  }

  /**
   * Where the models are.
   *
   * @return for messages
   */
  public String place() {
    return place;
  }

  /**
   * Names of the models.
   *
   * @return sorted; none if the place does not exist
   * @throws LearnException if it cannot be read
   */
  public List<String> names() {
    if (directory.isPresent()) {
      return names(directory.get());
    }
    return content(INDEX)
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8).lines().sorted().toList())
        .orElse(List.of());
  }

  private List<String> names(Path directory) {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(CARD))
          .map(name -> name.substring(0, name.length() - CARD.length()))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw unreadable("", e);
    }
  }

  /**
   * Reads a card only.
   *
   * @param name name of the model
   * @return its card
   * @throws LearnException if there is no such model or its card is damaged
   */
  public ModelCard card(String name) {
    ModelDescription.checkName(name);
    byte[] bytes =
        content(name + CARD)
            .orElseThrow(
                () ->
                    new LearnException(
                        place + ": there is no model '" + name + "'; there are " + all()));
    ModelCard card = ModelCard.read(bytes, file(name + CARD));
    if (!card.description().name().equals(name)) {
      throw new LearnException(
          String.format(
              "%s: is the card of model '%s'; give the files back their names",
              file(name + CARD), card.description().name()));
    }
    return card;
  }

  /**
   * Loads a model: digests and self-check must agree.
   *
   * @param name name of the model
   * @return the model with its card
   * @throws LearnException if there is no such model, or a file is damaged
   */
  public StoredModel load(String name) {
    return load(name, Integer.MAX_VALUE);
  }

  /**
   * Loads a model: digests and some rows of the self-check must agree. A program that starts has
   * not compiled its arithmetic yet, so that all rows would take longer than the rest.
   *
   * @param name name of the model
   * @param rows rows of the self-check to run, spread evenly; all if there are not as many
   * @return the model with its card
   * @throws LearnException if there is no such model, or a file is damaged
   */
  public StoredModel load(String name, int rows) {
    StoredModel stored = digested(name);
    try {
      stored.card().selfCheck().some(rows).run(stored.model());
    } catch (LearnException e) {
      throw new LearnException(
          file(name + ONNX)
              + ": "
              + e.getMessage()
              + "; the files agree with each other, so that this machine computes otherwise than"
              + " the one that made them, or this version does: please report it",
          e);
    }
    return stored;
  }

  private StoredModel digested(String name) {
    ModelCard card = card(name);
    String file = file(name + ONNX);
    byte[] bytes =
        content(name + ONNX)
            .orElseThrow(
                () -> new LearnException(file + ": is missing, its card is there; get it again"));
    String digest = Sha256.of(bytes);
    if (!digest.equals(card.onnxDigest())) {
      throw new LearnException(
          String.format(
              "%s: has SHA-256 %s, its card says %s; it is damaged or belongs to another card; get"
                  + " both files again, or train the model again",
              file, digest, card.onnxDigest()));
    }
    Model model = OnnxFile.read(bytes, file);
    if (!model.signature().equals(card.signature())) {
      throw new LearnException(
          file + ": has other inputs, outputs or shape than its card says; get both files again");
    }
    return new StoredModel(model, card);
  }

  /**
   * Writes a model and its card; replaces those of the same name.
   *
   * @param model the model
   * @param description what is to be said of it
   * @param inputs row-major matrix [rows][inputs] of which the self-check takes some, best from the
   *     test data
   * @param rows number of rows, at least 1
   * @return the card
   * @throws LearnException if the files cannot be written or these are resources
   */
  public ModelCard save(Model model, ModelDescription description, double[] inputs, int rows) {
    Path to =
        directory.orElseThrow(
            () -> new LearnException(place + ": models cannot be saved among resources"));
    byte[] onnx = OnnxFile.write(model);
    ModelCard card =
        new ModelCard(
            description, model.signature(), SelfCheck.of(model, inputs, rows), Sha256.of(onnx));
    try {
      Files.createDirectories(to);
      write(to.resolve(description.name() + ONNX), onnx);
      write(to.resolve(description.name() + CARD), card.write());
      String index = String.join("\n", names(to)) + "\n";
      write(to.resolve(INDEX), index.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new LearnException(
          place + ": the model cannot be written (" + e + "); is the disk full?", e);
    }
    return card;
  }

  /** A reader never sees half a file. */
  private static void write(Path file, byte[] bytes) throws IOException {
    Path draft = file.resolveSibling(file.getFileName() + ".part");
    Files.write(draft, bytes);
    Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  private Optional<byte[]> content(String file) {
    try {
      return source.content(file);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private LearnException unreadable(String file, IOException e) {
    return new LearnException(file(file) + ": cannot be read (" + e + ")", e);
  }

  private String file(String name) {
    return name.isEmpty() ? place : place + "/" + name;
  }

  private String all() {
    List<String> names = names();
    return names.isEmpty() ? "none" : String.join(", ", names);
  }
}

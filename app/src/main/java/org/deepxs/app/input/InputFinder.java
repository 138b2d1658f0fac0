package org.deepxs.app.input;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.PatternSyntaxException;
import org.deepxs.app.AppException;

/**
 * Finds the files that arguments stand for.
 *
 * <p>A file is taken whatever its name. A directory stands for the SLHA files anywhere below it
 * ({@code .slha}, {@code .spc}, {@code .lha}, each also with {@code .gz}; hidden files are left
 * out), in the order of their paths. A pattern ({@code *}, {@code ?}, {@code [a-z]}, {@code {a,b}},
 * {@code **} across directories) stands for the files that match, in the order of their paths.
 * {@code -} is standard input. Symbolic links are followed; a loop of links is reported.
 */
public final class InputFinder {

  private static final String EXTENSIONS = ".slha, .spc, .lha, also with .gz";
  private static final String GLOB_CHARACTERS = "*?[{";

  private final List<FoundInput> found = new ArrayList<>();

  private InputFinder() {}

  /**
   * Finds the inputs.
   *
   * @param arguments files, directories, patterns, {@code -}
   * @return inputs in the order of the arguments; what cannot be used is among them
   * @throws AppException if standard input is named twice
   */
  public static List<FoundInput> find(List<String> arguments) {
    if (arguments.stream().filter("-"::equals).count() > 1) {
      throw AppException.usage("standard input (-) is given twice; name it once");
    }
    InputFinder finder = new InputFinder();
    arguments.forEach(finder::add);
    return List.copyOf(finder.found);
  }

  private void add(String argument) {
    if (argument.equals("-")) {
      found.add(new FoundInput.StandardInput("-"));
      return;
    }
    try {
      Path path = Path.of(argument);
      if (Files.isDirectory(path)) {
        addDirectory(argument, path);
      } else if (!Files.exists(path) && isPattern(argument)) {
        addPattern(argument);
      } else {
        found.add(new FoundInput.File(argument, path));
      }
    } catch (InvalidPathException e) {
      unusable(argument, "is no file name (" + e.getReason() + ")");
    }
  }

  private static boolean isPattern(String text) {
    return text.chars().anyMatch(ch -> GLOB_CHARACTERS.indexOf(ch) >= 0);
  }

  private void unusable(String name, String reason) {
    found.add(new FoundInput.Unusable(name, reason));
  }

  private void addDirectory(String argument, Path directory) {
    int before = found.size();
    walk(directory, Integer.MAX_VALUE, InputFinder::isSlhaName);
    if (found.size() == before) {
      unusable(
          argument,
          "no SLHA file (" + EXTENSIONS + ") in this directory; name tables and other files");
    }
  }

  private static boolean isSlhaName(Path path) {
    String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
    if (name.startsWith(".")) {
      return false;
    }
    String plain = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
    return plain.endsWith(".slha") || plain.endsWith(".spc") || plain.endsWith(".lha");
  }

  private void addPattern(String pattern) {
    PathMatcher matcher;
    try {
      matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
    } catch (PatternSyntaxException e) {
      unusable(pattern, "is no valid pattern (" + e.getDescription() + ")");
      return;
    }
    Path fixed = fixedPart(pattern);
    boolean deep = pattern.contains("**") || pattern.indexOf('{') >= 0;
    int depth = Path.of(pattern).getNameCount() - fixed.getNameCount();
    Path start = fixed.toString().isEmpty() ? Path.of(".") : fixed;
    int before = found.size();
    if (Files.isDirectory(start)) {
      boolean here = fixed.toString().isEmpty();
      walk(
          start,
          deep ? Integer.MAX_VALUE : here ? depth + 1 : depth,
          path -> matcher.matches(here ? start.relativize(path) : path));
    }
    if (found.size() == before) {
      unusable(pattern, "no file matches this pattern; check the path");
    }
  }

  /** Directories before the first one with a pattern character. */
  private static Path fixedPart(String pattern) {
    int first = 0;
    while (GLOB_CHARACTERS.indexOf(pattern.charAt(first)) < 0) {
      first++;
    }
    int slash = pattern.lastIndexOf('/', first);
    return Path.of(slash < 0 ? "" : pattern.substring(0, slash + 1));
  }

  private void walk(Path start, int depth, Predicate<Path> wanted) {
    List<FoundInput> here = new ArrayList<>();
    try {
      Files.walkFileTree(
          start, EnumSet.of(FileVisitOption.FOLLOW_LINKS), depth, new Visitor(here, wanted));
    } catch (IOException e) {
      here.add(new FoundInput.Unusable(start.toString(), reason(e)));
    }
    here.sort(Comparator.comparing(FoundInput::name));
    found.addAll(here);
  }

  private static String reason(IOException e) {
    if (e instanceof FileSystemLoopException) {
      return "symbolic link back to a directory above it (loop); remove the link";
    }
    if (e instanceof NoSuchFileException) {
      return "link to a file that does not exist";
    }
    return "cannot be read (" + e.getClass().getSimpleName() + ": " + e.getMessage() + ")";
  }

  private static final class Visitor extends SimpleFileVisitor<Path> {
    private final List<FoundInput> into;
    private final Predicate<Path> wanted;

    Visitor(List<FoundInput> into, Predicate<Path> wanted) {
      this.into = into;
      this.wanted = wanted;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (!attributes.isDirectory() && wanted.test(file)) {
        String name = file.startsWith(".") ? Path.of(".").relativize(file).toString() : "" + file;
        into.add(
            attributes.isSymbolicLink()
                ? new FoundInput.Unusable(name, "link to a file that does not exist")
                : new FoundInput.File(name, file));
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      if (e instanceof FileSystemLoopException || Files.isDirectory(file) || wanted.test(file)) {
        into.add(new FoundInput.Unusable(file.toString(), reason(e)));
      }
      return FileVisitResult.CONTINUE;
    }
  }
}

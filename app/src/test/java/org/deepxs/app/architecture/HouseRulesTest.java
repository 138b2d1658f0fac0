package org.deepxs.app.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.deepxs.testkit.SharedReference;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Rules of the house that the compiler does not check, read from the sources of all modules. */
class HouseRulesTest {

  private static final int MAX_LINES = 600;
  private static final Pattern VAGUE =
      Pattern.compile(".*(Util|Utils|Helper|Helpers|Manager|Misc|Common)");
  private static final Pattern PUBLIC_DECLARATION =
      Pattern.compile(
          " *public (?:(?:static|final|abstract|sealed|synchronized|default) )*"
              + "(?:(?:class|interface|enum|record|@interface) .*|[^=;]*\\(.*)");

  private static List<Path> sources;

  @BeforeAll
  static void findSources() throws IOException {
    Path root = SharedReference.repositoryRoot();
    sources = new ArrayList<>();
    try (Stream<Path> modules = Files.list(root)) {
      for (Path module : modules.sorted().toList()) {
        Path main = module.resolve("src").resolve("main").resolve("java");
        if (Files.isDirectory(main)) {
          try (Stream<Path> files = Files.walk(main)) {
            files.filter(file -> file.toString().endsWith(".java")).sorted().forEach(sources::add);
          }
        }
      }
    }
    assertThat(sources).hasSizeGreaterThan(50);
  }

  @Test
  void noFileIsTooLong() throws IOException {
    for (Path source : sources) {
      assertThat(Files.readAllLines(source)).as(source.toString()).hasSizeLessThan(MAX_LINES + 1);
    }
  }

  @Test
  void namesSayWhatThingsAre() {
    assertThat(sources)
        .extracting(source -> source.getFileName().toString().replace(".java", ""))
        .noneMatch(name -> VAGUE.matcher(name).matches());
  }

  @Test
  void everyPackageSaysWhatFlowsInAndOut() throws IOException {
    TreeSet<Path> packages = new TreeSet<>();
    sources.forEach(source -> packages.add(source.getParent()));
    for (Path folder : packages) {
      Path info = folder.resolve("package-info.java");
      assertThat(info).exists();
      assertThat(Files.readString(info)).as(info.toString()).startsWith("/**");
    }
  }

  @Test
  void everythingPublicIsDocumented() throws IOException {
    List<String> undocumented = new ArrayList<>();
    int declarations = 0;
    for (Path source : sources) {
      List<String> lines = Files.readAllLines(source);
      for (int k = 0; k < lines.size(); k++) {
        if (PUBLIC_DECLARATION.matcher(lines.get(k)).matches()) {
          declarations++;
          if (!isDocumented(lines, k)) {
            undocumented.add(source.getFileName() + ":" + (k + 1) + " " + lines.get(k).strip());
          }
        }
      }
    }
    assertThat(undocumented).isEmpty();
    assertThat(declarations).isGreaterThan(100);
  }

  /** Looks upwards past annotations for the end of a doc comment, or for an Override. */
  private static boolean isDocumented(List<String> lines, int declaration) {
    long open = 0; // brackets of an annotation that spans lines
    for (int k = declaration - 1; k >= 0; k--) {
      String line = lines.get(k).strip();
      if (line.equals("@Override")) {
        return true;
      }
      open += count(line, ')') - count(line, '(');
      boolean annotation = line.startsWith("@") || open > 0 || line.endsWith(")");
      if (!annotation) {
        return line.endsWith("*/");
      }
    }
    return false;
  }

  private static long count(String text, char wanted) {
    return text.chars().filter(ch -> ch == wanted).count();
  }
}

package org.deepxs.dataset;

import com.jerolba.carpet.io.FileSystemInputFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.parquet.hadoop.ParquetFileReader;

/** Reads the units of columns that tables carry. */
public final class TableUnits {

  private static final String KEY_PREFIX = "deepxs.unit.";
  private static final Pattern UNIT = Pattern.compile("(\\S+)=(\\S+)");
  private static final String COMMENT = "# units: ";

  private TableUnits() {}

  /**
   * Units in a Parquet file.
   *
   * @param file the file
   * @return names of columns and their units; none for files of others
   * @throws DatasetException if it is damaged
   */
  public static Map<String, String> ofParquet(Path file) {
    try (ParquetFileReader reader =
        ParquetFileReader.open(new FileSystemInputFile(file.toFile()))) {
      Map<String, String> units = new LinkedHashMap<>();
      reader
          .getFileMetaData()
          .getKeyValueMetaData()
          .forEach(
              (key, value) -> {
                if (key.startsWith(KEY_PREFIX)) {
                  units.put(key.substring(KEY_PREFIX.length()), value);
                }
              });
      return units;
    } catch (IOException | RuntimeException e) {
      throw new DatasetException(file + ": damaged Parquet file (" + e.getMessage() + ")", e);
    }
  }

  /**
   * Units from the beginning of a CSV text.
   *
   * @param text lines; only those that begin with {@code #}, before the first that does not, count
   * @return names of columns and their units; none if there is no line {@code # units: ...}
   */
  public static Map<String, String> ofComments(String text) {
    Map<String, String> units = new LinkedHashMap<>();
    text.lines()
        .takeWhile(line -> line.startsWith("#"))
        .filter(line -> line.startsWith(COMMENT))
        .map(line -> line.substring(COMMENT.length()))
        .flatMap(line -> UNIT.matcher(line).results())
        .forEach(match -> units.put(match.group(1), match.group(2)));
    return units;
  }
}

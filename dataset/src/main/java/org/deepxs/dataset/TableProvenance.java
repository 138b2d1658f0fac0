package org.deepxs.dataset;

import com.jerolba.carpet.io.FileSystemInputFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.parquet.hadoop.ParquetFileReader;

/** Reads the provenance that tables carry. */
public final class TableProvenance {

  private static final Pattern COMMENT = Pattern.compile("# ([^\\s:=]+): (.*)");
  private static final String KEY_PREFIX = "deepxs.";
  private static final int MAX_LINES = 1000;

  private TableProvenance() {}

  /**
   * Provenance of a Parquet file.
   *
   * @param file the file
   * @return its entries without counts and units; none for files of others
   * @throws DatasetException if it is damaged
   */
  public static Provenance ofParquet(Path file) {
    try (ParquetFileReader reader =
        ParquetFileReader.open(new FileSystemInputFile(file.toFile()))) {
      Map<String, String> entries = new LinkedHashMap<>();
      reader
          .getFileMetaData()
          .getKeyValueMetaData()
          .forEach(
              (key, value) -> {
                if (key.startsWith(KEY_PREFIX)) {
                  put(entries, key.substring(KEY_PREFIX.length()), value);
                }
              });
      return new Provenance(entries);
    } catch (IOException | RuntimeException e) {
      throw new DatasetException(file + ": damaged Parquet file (" + e.getMessage() + ")", e);
    }
  }

  /**
   * Provenance of a CSV file: its first lines.
   *
   * @param file the file, not packed
   * @return its entries without counts and units; none if there are none
   * @throws DatasetException if it cannot be read
   */
  public static Provenance ofCsv(Path file) {
    try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
      StringBuilder head = new StringBuilder();
      String line = in.readLine();
      for (int k = 0; k < MAX_LINES && line != null && line.startsWith("#"); k++) {
        head.append(new String(line.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
        head.append('\n');
        line = in.readLine();
      }
      return ofComments(head.toString());
    } catch (IOException e) {
      throw new DatasetException(file + ": cannot be read", e);
    }
  }

  /**
   * Provenance from the beginning of a CSV text.
   *
   * @param text lines; only those that begin with {@code #}, before the first that does not, count
   * @return the entries without counts and units
   */
  public static Provenance ofComments(String text) {
    Map<String, String> entries = new LinkedHashMap<>();
    for (String line : text.lines().takeWhile(line -> line.startsWith("#")).toList()) {
      Matcher m = COMMENT.matcher(line);
      if (m.matches()) {
        put(entries, m.group(1), m.group(2));
      }
    }
    return new Provenance(entries);
  }

  private static void put(Map<String, String> entries, String name, String value) {
    boolean ofTable = name.equals("units") || name.startsWith("unit.") || name.startsWith("count.");
    if (!ofTable && name.matches("[^\\s:=]+")) {
      entries.put(name, value);
    }
  }
}

package org.deepxs.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.deepxs.app.AppException;
import org.deepxs.app.chain.PointStage;
import org.deepxs.dataset.run.OrderedRun;
import org.deepxs.xsec.structure.LineMassSampler;

/** Numbers of points of masses: a range, or a list from a file. Immutable. */
final class PointNumbers {

  private final long count;
  private final LongUnaryOperator number; // of an index
  private final Map<String, String> described;

  private PointNumbers(long count, LongUnaryOperator number, Map<String, String> described) {
    this.count = count;
    this.number = number;
    this.described = described;
  }

  /**
   * Numbers one after the other.
   *
   * @throws AppException if there are no such points
   */
  static PointNumbers range(long first, long count) {
    if (count < 1 || first < 0 || first > LineMassSampler.LAST - count + 1) {
      throw AppException.usage(
          "there are points 0 to "
              + LineMassSampler.LAST
              + ", got --first "
              + first
              + " and N = "
              + count);
    }
    Map<String, String> described = new LinkedHashMap<>();
    described.put("first", Long.toString(first));
    described.put("count", Long.toString(count));
    return new PointNumbers(count, index -> first + index, described);
  }

  /**
   * Numbers that stand in a file, one on each line.
   *
   * @throws AppException if it cannot be read, or holds something else or a number twice
   */
  static PointNumbers read(Path file) {
    List<String> lines;
    try {
      lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (NoSuchFileException e) {
      throw AppException.badInput(file + ": no such file", e);
    } catch (IOException e) {
      throw AppException.badInput(file + ": cannot be read as text (" + e + ")", e);
    }
    LongStream.Builder found = LongStream.builder();
    Set<Long> known = new HashSet<>();
    for (int k = 0; k < lines.size(); k++) {
      String text = lines.get(k).split("#", -1)[0].strip();
      if (!text.isEmpty()) {
        long number = number(text);
        if (number < 0 || !known.add(number)) {
          throw AppException.badInput(
              String.format(
                  "%s, line %d: expected a number from 0 to %d that did not occur before, found"
                      + " '%s'",
                  file, k + 1, LineMassSampler.LAST, text));
        }
        found.add(number);
      }
    }
    long[] numbers = found.build().toArray();
    if (numbers.length == 0) {
      throw AppException.badInput(file + ": holds no number; write one on each line");
    }
    Map<String, String> described = new LinkedHashMap<>();
    described.put("numbers_sha256", digest(numbers));
    described.put("count", Long.toString(numbers.length));
    return new PointNumbers(numbers.length, index -> numbers[(int) index], described);
  }

  /** Negative for what is no number of a point. */
  private static long number(String text) {
    return text.matches("[0-9]{1,10}") && Long.parseLong(text) <= LineMassSampler.LAST
        ? Long.parseLong(text)
        : -1;
  }

  private static String digest(long[] numbers) {
    String text = LongStream.of(numbers).mapToObj(n -> n + "\n").collect(Collectors.joining());
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** How many. */
  long count() {
    return count;
  }

  /** What decides the rows. */
  Map<String, String> described() {
    return described;
  }

  /** Hands out points one by one, but not the first ones. */
  OrderedRun.Source<PointStage.Numbers> from(long done) {
    long[] next = {done};
    return () -> next[0] < count ? new PointStage.Numbers(number.applyAsLong(next[0]++), 1) : null;
  }
}

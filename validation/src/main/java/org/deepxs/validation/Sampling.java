package org.deepxs.validation;

import java.util.List;
import java.util.stream.IntStream;

/** Every n-th row of a list, for trial runs of the report. */
final class Sampling {

  private Sampling() {}

  static <T> List<T> every(List<T> rows, int n) {
    return IntStream.range(0, rows.size()).filter(i -> i % n == 0).mapToObj(rows::get).toList();
  }
}

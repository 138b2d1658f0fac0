package org.deepxs.app.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.deepxs.app.output.OutputFormat;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** Options that say where points come from and results go. */
final class InputOutputSettings {

  @Parameters(
      paramLabel = "INPUT",
      arity = "1..*",
      description = {
        "SLHA files (also .gz); directories (all .slha, .spc, .lha files below); quoted patterns"
            + " such as 'scan/*.slha'; tables in CSV (also .gz) or Parquet with columns such as"
            + " MASS_1000024, NMIX_2_1; - for standard input."
      })
  private List<String> inputs;

  @Option(
      names = "--layout",
      paramLabel = "deepxs",
      converter = LayoutConverter.class,
      description = {
        "Inputs are blank-separated arrays of the original DeepXS; needs --process C1C1, N2N2,"
            + " N2C1+ or N2C1-."
      })
  private Layout layout;

  @Option(
      names = "--format",
      paramLabel = "table|csv|json|slha",
      converter = FormatConverter.class,
      description = {
        "Output format. Default: that of the extension of --output; else table on a terminal and"
            + " csv elsewhere."
      })
  private OutputFormat format;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = {
        "Output file; it appears when complete. A directory for --format slha with several inputs."
      })
  private String output;

  @Option(
      names = "--strict",
      description = {
        "Stop at the first bad row (exit code 2); exit code 3 if a row is outside the validity."
      })
  private boolean strict;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Number of threads that compute. Default: one per core.")
  private int threads = Runtime.getRuntime().availableProcessors();

  /** Arrangements of arrays without header. */
  enum Layout {
    /** Arrays of the original DeepXS. */
    DEEPXS
  }

  List<String> inputs() {
    return inputs;
  }

  Optional<Layout> layout() {
    return Optional.ofNullable(layout);
  }

  Optional<OutputFormat> format() {
    return Optional.ofNullable(format);
  }

  Optional<String> output() {
    return Optional.ofNullable(output);
  }

  boolean strict() {
    return strict;
  }

  int threads() {
    return threads;
  }

  /** Reads layouts. */
  static final class LayoutConverter implements ITypeConverter<Layout> {
    @Override
    public Layout convert(String value) {
      if (value.equalsIgnoreCase("deepxs")) {
        return Layout.DEEPXS;
      }
      throw new TypeConversionException("the only layout is deepxs, got '" + value + "'");
    }
  }

  /** Reads output formats. */
  static final class FormatConverter implements ITypeConverter<OutputFormat> {
    @Override
    public OutputFormat convert(String value) {
      try {
        return OutputFormat.valueOf(value.toUpperCase(Locale.ROOT));
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException("expected table, csv, json or slha, got '" + value + "'");
      }
    }
  }
}

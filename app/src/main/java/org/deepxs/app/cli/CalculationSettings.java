package org.deepxs.app.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.deepxs.app.AppException;
import org.deepxs.xsec.CalculationOptions;
import org.deepxs.xsec.Order;
import org.deepxs.xsec.Scheme;
import org.deepxs.xsec.process.ProcessRequest;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Options that say what to compute. */
final class CalculationSettings {

  @Option(
      names = "--process",
      paramLabel = "LIST",
      converter = ProcessConverter.class,
      description = {
        "Processes, separated by commas: names such as N2C1+, C1+C2-, N1N2; for sleptons such as"
            + " eL+eL-, muR+muR-, tau1+tau2-, snuesnue, eL+snue, eL-snue (snue: electron"
            + " sneutrino); PDG pairs such as 1000023:1000024 or 1000011:-1000011; sums over charge"
            + " such as N2C1, tau1tau2, eLsnue; groups NN, NC+, NC-, CC, sleptons (19 pairs); all"
            + " (the 30 pairs of electroweakinos). Default: all, for tables those whose columns are"
            + " there."
      })
  private Processes processes;

  @Option(
      names = "--order",
      paramLabel = "lo|nlo",
      converter = OrderConverter.class,
      description = "Highest order. Default: nlo.")
  private Order order = Order.NLO;

  @Option(
      names = "--scheme",
      paramLabel = "full|prospino2",
      converter = SchemeConverter.class,
      description = {
        "full: electroweak inputs of the file, five flavours, one density set. prospino2: Prospino's"
            + " constants, four flavours, CTEQ6L1 and CTEQ6.6M. Default: full; prospino2 with"
            + " --layout deepxs."
      })
  private Scheme scheme;

  @Option(
      names = "--sqrt-s",
      paramLabel = "GEV",
      description = "Proton-proton energy in GeV. Default: 13000.")
  private Double sqrtSGeV;

  @Option(
      names = "--pdf",
      paramLabel = "NAME",
      description = {
        "Density set (LHAPDF name); LO,NLO names two in scheme prospino2. Default: CT14nlo;"
            + " cteq6l1-cteq,cteq66-cteq (CTEQ's own interpolation) in scheme prospino2."
      })
  private String pdf;

  @Option(
      names = "--pdf-member",
      paramLabel = "N",
      description = "Member of the density set. Default: 0.")
  private Integer pdfMember;

  @Option(
      names = "--pdf-path",
      paramLabel = "DIRS",
      description = {
        "Directories with LHAPDF sets, separated by colons; searched before LHAPDF_DATA_PATH."
      })
  private String pdfPath;

  @Option(
      names = "--pdf-errors",
      description = {
        "Add PDF errors (68 %% confidence level) from all members of the density set: CT10nlo comes"
            + " with them, any other must be installed; in scheme prospino2 from the set of the"
            + " highest order."
      })
  private boolean pdfErrors;

  @Option(
      names = "--scale",
      paramLabel = "F[,R]",
      converter = ScaleConverter.class,
      description = {
        "Factorisation and renormalisation scale in units of the average mass of the pair; one"
            + " number sets both. Default: 1."
      })
  private Scales scales;

  /** What was asked for. One option value is a list, and picocli would split lists itself. */
  record Processes(List<ProcessRequest> requests) {}

  /** Factorisation and renormalisation scale in units of the average mass. */
  record Scales(double muF, double muR) {}

  Optional<List<ProcessRequest>> namedProcesses() {
    return Optional.ofNullable(processes).map(Processes::requests);
  }

  Order order() {
    return order;
  }

  Optional<String> pdfPath() {
    return Optional.ofNullable(pdfPath);
  }

  /**
   * The options of the calculation.
   *
   * @param defaultScheme scheme if none was given
   * @throws AppException if options contradict each other
   * @throws org.deepxs.xsec.XsecException if a number is out of range
   */
  CalculationOptions options(Scheme defaultScheme) {
    Scheme chosen = scheme == null ? defaultScheme : scheme;
    CalculationOptions options = CalculationOptions.of(chosen).withOrder(order);
    int member = pdfMember == null ? options.pdfMember() : pdfMember;
    options = withSets(options, pdf, member).withPdfErrors(pdfErrors);
    if (sqrtSGeV != null) {
      options = options.withSqrtS(sqrtSGeV);
    }
    return scales == null ? options : options.withScales(scales.muF(), scales.muR());
  }

  /**
   * Changes the densities.
   *
   * @param options scheme and its own sets
   * @param pdf one set, or in scheme prospino2 two, LO,NLO; null: those of the scheme
   * @param member member of all sets
   * @throws AppException if the names do not fit the scheme
   */
  static CalculationOptions withSets(CalculationOptions options, String pdf, int member) {
    Scheme chosen = options.scheme();
    String[] sets = pdf == null ? new String[0] : pdf.split(",", -1);
    if (sets.length > 2 || (sets.length == 2 && chosen == Scheme.FULL)) {
      throw AppException.usage(
          "--pdf "
              + pdf
              + ": scheme "
              + chosen.label()
              + (chosen == Scheme.FULL
                  ? " takes one set; two (LO,NLO) go with --scheme prospino2"
                  : " takes one set or two (LO,NLO)"));
    }
    for (String set : sets) {
      if (set.isBlank()) {
        throw AppException.usage("--pdf '" + pdf + "': the name of a set is empty");
      }
    }
    return sets.length == 0
        ? options.withPdf(options.pdfLo(), options.pdfNlo(), member)
        : options.withPdf(sets[0].strip(), sets[sets.length - 1].strip(), member);
  }

  /** Reads process lists. */
  static final class ProcessConverter implements ITypeConverter<Processes> {
    @Override
    public Processes convert(String value) {
      try {
        return new Processes(ProcessRequest.parseList(value));
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }

  /** Reads orders. */
  static final class OrderConverter implements ITypeConverter<Order> {
    @Override
    public Order convert(String value) {
      return switch (value.toLowerCase(Locale.ROOT)) {
        case "lo" -> Order.LO;
        case "nlo" -> Order.NLO;
        default -> throw new TypeConversionException("expected lo or nlo, got '" + value + "'");
      };
    }
  }

  /** Reads schemes. */
  static final class SchemeConverter implements ITypeConverter<Scheme> {
    @Override
    public Scheme convert(String value) {
      for (Scheme scheme : Scheme.values()) {
        if (scheme.label().equalsIgnoreCase(value)) {
          return scheme;
        }
      }
      throw new TypeConversionException("expected full or prospino2, got '" + value + "'");
    }
  }

  /** Reads one or two scale factors. */
  static final class ScaleConverter implements ITypeConverter<Scales> {
    @Override
    public Scales convert(String value) {
      String[] parts = value.split(",", -1);
      try {
        double muF = Double.parseDouble(parts[0]);
        if (parts.length <= 2) {
          return new Scales(muF, parts.length == 2 ? Double.parseDouble(parts[1]) : muF);
        }
      } catch (NumberFormatException e) {
        throw new TypeConversionException(expected(value));
      }
      throw new TypeConversionException(expected(value));
    }

    private static String expected(String value) {
      return "expected one number or two separated by a comma, such as 0.5 or 0.5,1, got '"
          + value
          + "'";
    }
  }
}

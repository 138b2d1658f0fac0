package org.deepxs.app.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.deepxs.app.AppException;
import org.deepxs.app.output.OutputFormat;
import org.deepxs.xsec.CalculationOptions;
import org.deepxs.xsec.NloMethod;
import org.deepxs.xsec.NloOptions;
import org.deepxs.xsec.Order;
import org.deepxs.xsec.ScaleVariation;
import org.deepxs.xsec.Scheme;
import org.deepxs.xsec.hadronic.IntegrationOptions;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Options of the next-to-leading order. */
final class NloSettings {

  @Option(
      names = "--rel-error",
      paramLabel = "X",
      description = {
        "Full NLO: wanted relative error of the integration, in units of the NLO cross section."
            + " Default: 1e-3."
      })
  private Double relError;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = {
        "Full NLO: seed of the integration, any integer of 64 bits; equal seeds give equal bits,"
            + " whatever --threads. Default: 1."
      })
  private Long seed;

  @Option(
      names = "--scales",
      paramLabel = "1|3|7",
      converter = VariationConverter.class,
      description = {
        "Scale error of the NLO: both scales together times 1/2 and 2 (3 points), or the envelope"
            + " with each scale on its own, opposite changes left out (7 points), or none (1).",
        "Default: 3."
      })
  private ScaleVariation scales;

  @Option(
      names = "--channels",
      description = {
        "Full NLO: adds its parts in pb: Born with NLO densities, virtual, P+K, real gluon, real"
            + " quark, and the error of the integration. Only the sum is physical."
      })
  private boolean channels;

  @Option(
      names = "--freeze",
      description = {
        "NLO in scheme prospino2: squarks above 11 and gluinos above 16 times the lighter"
            + " electroweakino are replaced by these values in K, as Prospino does."
      })
  private boolean freeze;

  @Option(
      names = "--squark-width",
      paramLabel = "F|physical",
      converter = SquarkWidthConverter.class,
      description = {
        "Full NLO: width of squarks in the quark-gluon channels over their mass; regulates the"
            + " on-shell squarks that are subtracted. physical: their tree-level width instead."
            + " Default: 0.01."
      })
  private SquarkWidth squarkWidth;

  /** Whether the parts of the result are wanted. */
  boolean channels() {
    return channels;
  }

  /**
   * Adds the options of the next-to-leading order.
   *
   * @param options scheme and order
   * @param method how electroweakinos are computed
   * @return changed copy
   * @throws AppException if options contradict each other
   * @throws org.deepxs.xsec.XsecException if a number is out of range
   */
  CalculationOptions applied(CalculationOptions options, NloMethod method) {
    boolean full = method == NloMethod.FULL;
    boolean nlo = options.order() == Order.NLO;
    if (scales != null && !nlo) {
      throw needsNlo("--scales");
    }
    for (Map.Entry<String, Boolean> option : given().entrySet()) {
      if (option.getValue() && !nlo) {
        throw needsNlo(option.getKey());
      }
      if (option.getValue() && !full) {
        throw AppException.usage(
            option.getKey() + " belongs to the full calculation; add --exact, or use xsec");
      }
    }
    if (freeze && !nlo) {
      throw needsNlo("--freeze");
    }
    if (freeze && options.scheme() != Scheme.PROSPINO2) {
      throw AppException.usage(
          "--freeze imitates Prospino and needs --scheme prospino2; scheme full takes all masses as"
              + " they are");
    }
    NloOptions defaults = options.nlo();
    return options.withNlo(
        defaults
            .withMethod(method)
            .withIntegration(integration(defaults.integration()))
            .withSquarkWidths(
                squarkWidth == null || squarkWidth.physical()
                    ? defaults.squarkWidths()
                    : defaults.squarkWidths().withRelativeWidth(squarkWidth.relative()))
            .withPhysicalWidths(squarkWidth != null && squarkWidth.physical())
            .withScales(scales == null ? defaults.scales() : scales)
            .withFreezing(freeze));
  }

  /** Names of the options that only the full calculation has, and whether they were given. */
  private Map<String, Boolean> given() {
    Map<String, Boolean> given = new LinkedHashMap<>();
    given.put("--rel-error", relError != null);
    given.put("--seed", seed != null);
    given.put("--channels", channels);
    given.put("--squark-width", squarkWidth != null);
    return given;
  }

  private IntegrationOptions integration(IntegrationOptions defaults) {
    IntegrationOptions wanted = relError == null ? defaults : defaults.withRelError(relError);
    return seed == null ? wanted : wanted.withSeed(seed);
  }

  static AppException needsNlo(String option) {
    return AppException.usage(option + " needs --order nlo; leave it out or change the order");
  }

  /**
   * Checks the parts against the format.
   *
   * @param format format of the output
   * @throws AppException if it has no place for parts
   */
  void check(OutputFormat format) {
    if (channels && format == OutputFormat.SLHA) {
      throw AppException.usage(
          "--channels: SLHA has no place for parts of a cross section; choose --format csv, json or"
              + " table");
    }
  }

  /** Reads numbers of scales. */
  static final class VariationConverter implements ITypeConverter<ScaleVariation> {
    @Override
    public ScaleVariation convert(String value) {
      return switch (value) {
        case "1" -> ScaleVariation.NONE;
        case "3" -> ScaleVariation.THREE_POINT;
        case "7" -> ScaleVariation.SEVEN_POINT;
        default -> throw new TypeConversionException("expected 1, 3 or 7, got '" + value + "'");
      };
    }
  }

  /** A relative width, or the physical ones. */
  record SquarkWidth(boolean physical, double relative) {}

  /** Reads squark widths. */
  static final class SquarkWidthConverter implements ITypeConverter<SquarkWidth> {
    @Override
    public SquarkWidth convert(String value) {
      if (value.equalsIgnoreCase("physical")) {
        return new SquarkWidth(true, Double.NaN);
      }
      try {
        return new SquarkWidth(false, Double.parseDouble(value));
      } catch (NumberFormatException e) {
        throw new TypeConversionException(
            "expected a number such as 0.01 or physical, got '" + value + "'");
      }
    }
  }
}

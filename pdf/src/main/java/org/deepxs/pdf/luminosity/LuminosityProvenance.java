package org.deepxs.pdf.luminosity;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.deepxs.pdf.PdfInfo;
import org.deepxs.pdf.PdfMember;
import org.deepxs.pdf.alphas.AlphaS;

/**
 * Where a luminosity table comes from.
 *
 * @param setName PDF set
 * @param member member number
 * @param lhapdfId LHAPDF id of the member, -1 if the set has none
 * @param dataVersion the set's {@code DataVersion}, -1 if it has none
 * @param memberSha256 SHA-256 checksum of the member file, hexadecimal
 * @param codeVersion version of the code that made the table
 * @param options requested ranges and node counts
 * @param accuracy largest relative deviation from direct integration, if it was measured
 * @param metadata entries of the set that define alpha_s
 * @param bundled whether the table comes with the program; central members are then as they were
 *     built, others differ from them as tabulated on a coarse grid
 */
public record LuminosityProvenance(
    String setName,
    int member,
    int lhapdfId,
    int dataVersion,
    String memberSha256,
    String codeVersion,
    LuminosityOptions options,
    OptionalDouble accuracy,
    Map<String, String> metadata,
    boolean bundled) {

  /** Version of the code that fills tables; changed whenever its numbers change. */
  public static final String CODE_VERSION = "1";

  /**
   * Copies the map.
   *
   * @param setName PDF set
   * @param member member number
   * @param lhapdfId LHAPDF id or -1
   * @param dataVersion data version or -1
   * @param memberSha256 checksum of the member file
   * @param codeVersion version of the code
   * @param options requested ranges and node counts
   * @param accuracy measured accuracy, if any
   * @param metadata entries that define alpha_s
   * @param bundled whether the table comes with the program
   */
  public LuminosityProvenance {
    metadata = Map.copyOf(metadata);
  }

  /** Provenance of a table about to be built from a member. */
  static LuminosityProvenance of(PdfMember member, LuminosityOptions options) {
    PdfInfo info = member.info();
    Map<String, String> metadata = new LinkedHashMap<>();
    info.entries()
        .forEach(
            (key, value) -> {
              if (describesAlphaS(key)) {
                metadata.put(key, value);
              }
            });
    int setIndex = info.integer("SetIndex", -1);
    return new LuminosityProvenance(
        member.setName(),
        member.number(),
        setIndex < 0 ? -1 : setIndex + member.number(),
        info.integer("DataVersion", -1),
        member.sha256(),
        CODE_VERSION,
        options,
        OptionalDouble.empty(),
        metadata,
        false);
  }

  private static boolean describesAlphaS(String key) {
    return key.startsWith("AlphaS_")
        || key.startsWith("Threshold")
        || key.equals("FlavorScheme")
        || key.equals("NumFlavors")
        || key.equals("OrderQCD")
        || key.matches("M(Z|Up|Down|Strange|Charm|Bottom|Top)");
  }

  /** A copy with the measured accuracy. */
  LuminosityProvenance withAccuracy(double measured) {
    return new LuminosityProvenance(
        setName,
        member,
        lhapdfId,
        dataVersion,
        memberSha256,
        codeVersion,
        options,
        OptionalDouble.of(measured),
        metadata,
        bundled);
  }

  /** A copy that says that the table comes with the program. */
  LuminosityProvenance asBundled() {
    return new LuminosityProvenance(
        setName,
        member,
        lhapdfId,
        dataVersion,
        memberSha256,
        codeVersion,
        options,
        accuracy,
        metadata,
        true);
  }

  /** Provenance of another member of the same set; its accuracy is not known. */
  LuminosityProvenance ofMember(int other, String sha256) {
    return new LuminosityProvenance(
        setName,
        other,
        lhapdfId < 0 ? -1 : lhapdfId - member + other,
        dataVersion,
        sha256,
        codeVersion,
        options,
        OptionalDouble.empty(),
        metadata,
        bundled);
  }

  /**
   * Short name for messages.
   *
   * @return set name and member
   */
  public String label() {
    return setName.concat("/").concat(Integer.toString(member));
  }

  /** The coupling that the metadata define. */
  AlphaS alphaS() {
    return PdfInfo.of("luminosity table of ".concat(label()), metadata).alphaS();
  }
}

package org.deepxs.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.deepxs.pdf.alphas.AlphaS;

/** A PDF set in LHAPDF 6 format: its metadata, and its members on request. */
public final class PdfSet {

  /** Upper limit of a file, far above any published member; stops absurd files early. */
  private static final long MAX_FILE_BYTES = 512L << 20;

  private static final int MAX_MEMBERS = 10_000;

  private final String name;
  private final Path folder;
  private final PdfInfo info;
  private final int numMembers;

  private PdfSet(String name, Path folder, PdfInfo info, int numMembers) {
    this.name = name;
    this.folder = folder;
    this.info = info;
    this.numMembers = numMembers;
  }

  /**
   * Opens a set: reads its {@code .info} file and, if a folder of the path holds one, {@code
   * lhapdf.conf}.
   *
   * @param path folders to search
   * @param name set name
   * @return the set
   * @throws PdfException if the set is not found (the message says where it was searched and how to
   *     install it) or its metadata are malformed
   */
  public static PdfSet open(PdfSearchPath path, String name) {
    Path folder = path.require(name);
    Path file = folder.resolve(name + ".info");
    Map<String, String> entries = new LinkedHashMap<>();
    Optional<Path> configuration = path.findFile("lhapdf.conf");
    if (configuration.isPresent()) {
      entries.putAll(parse(configuration.get()));
    }
    entries.putAll(parse(file));
    PdfInfo info = PdfInfo.of(file.toString(), entries);
    int members = info.integer("NumMembers");
    if (members < 1 || members > MAX_MEMBERS) {
      throw new PdfException(
          file + ": NumMembers should be between 1 and " + MAX_MEMBERS + ", found " + members);
    }
    requireSupported(info, "Interpolator", "logcubic");
    requireSupported(info, "Extrapolator", "continuation");
    return new PdfSet(name, folder, info, members);
  }

  private static Map<String, String> parse(Path file) {
    // Latin-1 never fails to decode; texts are shown, never interpreted.
    String text = new String(bytes(file), StandardCharsets.ISO_8859_1);
    return InfoParser.parse(file, List.of(text.split("\\R", -1)));
  }

  private static void requireSupported(PdfInfo info, String key, String supported) {
    String value = info.text(key);
    if (!value.toLowerCase(Locale.ROOT).equals(supported)) {
      throw new PdfException(
          info.origin()
              + ": "
              + key
              + " '"
              + value
              + "' is not supported, only '"
              + supported
              + "'");
    }
  }

  private static byte[] bytes(Path file) {
    try {
      if (Files.size(file) > MAX_FILE_BYTES) {
        throw new PdfException(
            file + " has " + Files.size(file) + " bytes, more than the limit of " + MAX_FILE_BYTES);
      }
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new PdfException(file + " cannot be read: " + e, e);
    }
  }

  /**
   * Reads a member.
   *
   * @param number 0 for the central member, up to {@link #numMembers()} - 1
   * @return the member
   * @throws PdfException if the number is out of range, or the file missing or malformed
   */
  public PdfMember member(int number) {
    if (number < 0 || number >= numMembers) {
      throw new PdfException(
          "set " + name + " has the members 0 to " + (numMembers - 1) + "; asked for " + number);
    }
    Path file = requireFile(number);
    byte[] bytes = bytes(file);
    GridParser.Grid grid = GridParser.parse(file, bytes);
    PdfInfo memberInfo = info.with(file.toString(), grid.header());
    requireFormat(memberInfo);
    int[] flavors = grid.flavors().stream().mapToInt(Integer::intValue).toArray();
    requireFlavors(file, memberInfo, flavors);
    return new PdfMember(name, memberInfo, number, sha256(bytes), flavors, grid.subgrids());
  }

  private Path requireFile(int number) {
    Path file = memberFile(number);
    if (!Files.isRegularFile(file)) {
      throw new PdfException(
          "member "
              + number
              + " of set "
              + name
              + " is not there: "
              + file
              + " is missing; install the complete set");
    }
    return file;
  }

  /**
   * Checks that an uncertainty can be had, before members are read.
   *
   * @throws PdfException if the file of a member is missing, or the set has no error type that is
   *     known
   */
  public void requireMembers() {
    if (numMembers == 1) {
      throw new PdfException(
          "set " + name + " has one member only and therefore no uncertainty; choose another");
    }
    uncertainty(new double[numMembers], PdfUncertainty.ONE_SIGMA_CL);
    for (int k = 0; k < numMembers; k++) {
      requireFile(k);
    }
  }

  private static void requireFormat(PdfInfo info) {
    String format = info.text("Format");
    if (!format.equals("lhagrid1")) {
      throw new PdfException(
          info.origin() + ": Format '" + format + "' is not supported, only 'lhagrid1'");
    }
  }

  /** The flavour line of the blocks and the metadata must name the same partons. */
  private static void requireFlavors(Path file, PdfInfo info, int[] found) {
    int[] declared = info.integers("Flavors");
    int[] a = declared.clone();
    int[] b = found.clone();
    Arrays.sort(a);
    Arrays.sort(b);
    if (!Arrays.equals(a, b)) {
      throw new PdfException(
          file
              + ": the blocks hold the flavours "
              + Arrays.toString(found)
              + ", but the metadata declare "
              + Arrays.toString(declared));
    }
  }

  private Path memberFile(int number) {
    return folder.resolve(String.format(Locale.ROOT, "%s_%04d.dat", name, number));
  }

  /**
   * SHA-256 checksum of a member file, without reading the grid.
   *
   * @param number member number
   * @return 64 hexadecimal digits, or nothing if the file is not there
   * @throws PdfException if the file cannot be read
   */
  public Optional<String> memberSha256(int number) {
    Path file = memberFile(number);
    return Files.isRegularFile(file) ? Optional.of(sha256(bytes(file))) : Optional.empty();
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new PdfException("this Java runtime has no SHA-256", e);
    }
  }

  /**
   * Metadata of the set.
   *
   * @return the entries of the {@code .info} file over the defaults
   */
  public PdfInfo info() {
    return info;
  }

  /**
   * Name of the set.
   *
   * @return the folder name, as in LHAPDF
   */
  public String name() {
    return name;
  }

  /**
   * Number of members the set declares; their files need not all be there.
   *
   * @return at least 1
   */
  public int numMembers() {
    return numMembers;
  }

  /**
   * The strong coupling the set goes with.
   *
   * @return alpha_s
   * @throws PdfException if the metadata do not define it
   */
  public AlphaS alphaS() {
    return info.alphaS();
  }

  /**
   * Uncertainty of an observable over the members of this set.
   *
   * @param values the observable for each member, in member order
   * @param requestedCl confidence level of the result in percent, for example 68.27
   * @return central value and errors
   * @throws PdfException if the number of values or the error type does not fit
   */
  public PdfUncertainty uncertainty(double[] values, double requestedCl) {
    return uncertaintyFormula().of(values, requestedCl);
  }

  /**
   * How the members of this set combine to an uncertainty.
   *
   * @return the formula; whether its error type is known shows when it is used
   * @throws PdfException if the metadata do not name an error type
   */
  public UncertaintyFormula uncertaintyFormula() {
    double level = info.number("ErrorConfLevel", PdfUncertainty.ONE_SIGMA_CL);
    return new UncertaintyFormula(name, numMembers, info.text("ErrorType"), level);
  }
}

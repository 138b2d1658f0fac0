package org.deepxs.pdf.luminosity;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.deepxs.pdf.PdfException;
import org.deepxs.pdf.PdfMember;
import org.deepxs.pdf.PdfSearchPath;
import org.deepxs.pdf.PdfSet;

/**
 * Finds or makes luminosity tables: a bundled one if there is, else one of the cache folder, else
 * computed from the PDF set on the search path and left in the cache.
 *
 * <p>Bundled are the central members of CT10nlo, CT14nlo, cteq66 (also CTEQ6.6M), cteq6l1 and
 * NNPDF31_lo_as_0118, with the default options, and cteq6l1-cteq and cteq66-cteq, the same
 * densities with the interpolation of the CTEQ6 tables ({@link PdfMember#withCteqInterpolation}).
 * Their names are not case sensitive, and they come first, so that results do not depend on what is
 * installed. The 52 error members of CT10nlo are bundled too, as differences from the central one
 * that give uncertainties to a permille; members of an installed set, and cached ones, come before
 * those. A cached table is used if the set is not installed, or if its member file has the checksum
 * the table was made from; a damaged or outdated one is made anew. A cache that cannot be written
 * is ignored.
 */
public final class LuminosityLibrary {

  private static final List<String> BUNDLED_SETS =
      List.of(
          "CT10nlo",
          "CT14nlo",
          "NNPDF31_lo_as_0118",
          "cteq66",
          "cteq66-cteq",
          "cteq6l1",
          "cteq6l1-cteq");

  private static final List<String> BUNDLED_WITH_MEMBERS = List.of("CT10nlo");

  private static final Map<String, String> BUNDLED =
      Map.of(
          "ct10nlo", "CT10nlo",
          "ct14nlo", "CT14nlo",
          "cteq6l1-cteq", "cteq6l1-cteq",
          "cteq66-cteq", "cteq66-cteq",
          "cteq66", "cteq66",
          "cteq6.6", "cteq66",
          "cteq66m", "cteq66",
          "cteq6.6m", "cteq66",
          "cteq6l1", "cteq6l1",
          "nnpdf31_lo_as_0118", "NNPDF31_lo_as_0118");

  private final PdfSearchPath path;
  private final Optional<Path> cache;
  private final LuminosityOptions options;
  private final MemberLoading loading;

  private LuminosityLibrary(
      PdfSearchPath path, Optional<Path> cache, LuminosityOptions options, MemberLoading loading) {
    this.path = path;
    this.cache = cache;
    this.options = options;
    this.loading = loading;
  }

  /**
   * A library with the default options.
   *
   * @param path where PDF sets are searched
   * @param cacheDir folder of computed tables, made on first use; nothing for no cache
   * @return the library
   */
  public static LuminosityLibrary of(PdfSearchPath path, Optional<Path> cacheDir) {
    return new LuminosityLibrary(path, cacheDir, LuminosityOptions.defaults(), MemberLoading.QUIET);
  }

  /**
   * The same library with other options; bundled tables are then not used, unless the options are
   * the default ones.
   *
   * @param other ranges and node counts
   * @return a changed copy
   */
  public LuminosityLibrary withOptions(LuminosityOptions other) {
    return new LuminosityLibrary(path, cache, other, loading);
  }

  /**
   * The same library that loads the members of a set in another way.
   *
   * @param other threads, and who is told of the progress
   * @return a changed copy
   */
  public LuminosityLibrary withMemberLoading(MemberLoading other) {
    return new LuminosityLibrary(path, cache, options, other);
  }

  /**
   * The usual cache folder: {@code $XDG_CACHE_HOME/deepxs}, else {@code HOME/.cache/deepxs}.
   *
   * @param environment environment variables, usually {@code System.getenv()}
   * @return the folder, which need not exist; nothing if neither variable is set
   */
  public static Optional<Path> defaultCache(Map<String, String> environment) {
    String xdg = environment.getOrDefault("XDG_CACHE_HOME", "");
    String home = environment.getOrDefault("HOME", "");
    try {
      // The XDG specification asks to ignore relative paths.
      if (!xdg.isBlank() && Path.of(xdg).isAbsolute()) {
        return Optional.of(Path.of(xdg).resolve("deepxs"));
      }
      return home.isBlank()
          ? Optional.empty()
          : Optional.of(Path.of(home).resolve(".cache").resolve("deepxs"));
    } catch (java.nio.file.InvalidPathException e) {
      return Optional.empty();
    }
  }

  /**
   * Names of the bundled sets.
   *
   * @return LHAPDF names, sorted
   */
  public static List<String> bundledSets() {
    return BUNDLED_SETS;
  }

  /**
   * Names of the bundled sets whose error members are bundled too.
   *
   * @return LHAPDF names, sorted
   */
  public static List<String> bundledSetsWithMembers() {
    return BUNDLED_WITH_MEMBERS;
  }

  /**
   * The LHAPDF name of a set, where the given one is another spelling of a bundled set.
   *
   * @param set a name
   * @return the LHAPDF name, or the name itself
   */
  public static String canonicalName(String set) {
    return BUNDLED.getOrDefault(set.toLowerCase(Locale.ROOT), set);
  }

  /**
   * Table of a member.
   *
   * @param set set name
   * @param member member number, 0 for the central one
   * @return the table
   * @throws PdfException if there is no table and the set is not found or malformed
   */
  public PartonLuminosity load(String set, int member) {
    String name = canonicalName(set);
    if (member == 0) {
      Optional<PartonLuminosity> found = bundled(name);
      if (found.isPresent()) {
        return found.get();
      }
    }
    Optional<PdfSet> installed = path.find(name).map(folder -> PdfSet.open(path, name));
    Optional<PartonLuminosity> cached = cached(name, member, installed);
    if (cached.isPresent()) {
      return cached.get();
    }
    Optional<MemberBundle> bundle = installed.isPresent() ? Optional.empty() : bundledMembers(name);
    if (bundle.isPresent()) {
      return bundle.get().member(load(name, 0), member);
    }
    PdfSet opened = installed.orElseGet(() -> PdfSet.open(path, name));
    PartonLuminosity made = LuminosityBuilder.build(opened.member(member), options);
    cache.ifPresent(folder -> store(made, cacheFile(folder, name, member)));
    return made;
  }

  /**
   * Tables of all members of a set, for uncertainties: of the installed one, else of a bundled one.
   * The central table is as {@link #load} gives it.
   *
   * @param set set name
   * @return the tables
   * @throws PdfException if the set is neither installed nor bundled with its members (cached
   *     tables do not do), a member is missing or malformed, or the set has no uncertainty
   */
  public MemberLuminosities loadAll(String set) {
    String name = canonicalName(set);
    if (path.find(name).isPresent()) {
      PdfSet opened = PdfSet.open(path, name);
      opened.requireMembers();
      return new MemberLuminosities(
          opened.uncertaintyFormula(),
          loading.load(name, opened.numMembers(), member -> load(name, member)));
    }
    MemberBundle bundle =
        bundledMembers(name).orElseThrow(() -> new PdfException(membersMissing(name)));
    PartonLuminosity central = load(name, 0);
    return new MemberLuminosities(
        bundle.formula(),
        loading.load(
            name,
            bundle.formula().members(),
            member -> member == 0 ? central : bundle.member(central, member)));
  }

  private String membersMissing(String name) {
    String bundled =
        bundledSets().contains(name) ? ", of which only the central one is bundled" : "";
    String remedy =
        name.endsWith(PdfMember.CTEQ_SUFFIX)
            ? "Choose an installed set with --pdf and name its folder with --pdf-path"
            : path.notFound(name);
    return "PDF errors need every member of "
        + name
        + bundled
        + ". "
        + remedy
        + ". Bundled with all members: "
        + String.join(", ", BUNDLED_WITH_MEMBERS);
  }

  /** Bundled tables are made with the default options only. */
  private boolean isBundled(List<String> sets, String name) {
    return options.equals(LuminosityOptions.defaults()) && sets.contains(name);
  }

  // No lambdas on the way to a central table: their first use costs a cold start milliseconds.
  private Optional<PartonLuminosity> bundled(String name) {
    if (!isBundled(BUNDLED_SETS, name)) {
      return Optional.empty();
    }
    String file = name.concat(".lum");
    try (InputStream in = LuminosityLibrary.class.getResourceAsStream(file)) {
      return in == null
          ? Optional.empty()
          : Optional.of(LuminosityFile.read(in, "bundled ".concat(file)).asBundled());
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private Optional<MemberBundle> bundledMembers(String name) {
    if (!isBundled(BUNDLED_WITH_MEMBERS, name)) {
      return Optional.empty();
    }
    String file = name.concat(".members");
    try (InputStream in = LuminosityLibrary.class.getResourceAsStream(file)) {
      return in == null
          ? Optional.empty()
          : Optional.of(MemberBundleFile.read(in, "bundled ".concat(file)));
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static PdfException unreadable(String file, IOException cause) {
    return new PdfException("bundled file " + file + " cannot be read: " + cause, cause);
  }

  private Optional<PartonLuminosity> cached(String name, int member, Optional<PdfSet> installed) {
    Optional<Path> file =
        cache.map(folder -> cacheFile(folder, name, member)).filter(Files::isRegularFile);
    if (file.isEmpty()) {
      return Optional.empty();
    }
    PartonLuminosity found;
    try {
      found = LuminosityFile.read(file.get());
    } catch (PdfException e) {
      // Damaged, or of another version: it is made anew where the set is installed.
      if (installed.isEmpty()) {
        throw e;
      }
      return Optional.empty();
    }
    return isCurrent(found, name, member, installed) ? Optional.of(found) : Optional.empty();
  }

  private boolean isCurrent(
      PartonLuminosity found, String name, int member, Optional<PdfSet> installed) {
    LuminosityProvenance origin = found.provenance();
    boolean asked =
        origin.setName().equals(name)
            && origin.member() == member
            && origin.options().equals(options)
            && origin.codeVersion().equals(LuminosityProvenance.CODE_VERSION);
    if (!asked || installed.isEmpty()) {
      return asked;
    }
    Optional<String> checksum = installed.get().memberSha256(member);
    return checksum.isEmpty() || checksum.get().equals(origin.memberSha256());
  }

  /** File name of a table: all that decides its numbers but the content of the set. */
  private Path cacheFile(Path folder, String name, int member) {
    return folder.resolve(
        String.format(
            Locale.ROOT,
            "%s_%04d_tau%s_%d_mu%s-%s_%s.lum",
            name,
            member,
            options.tauMin(),
            options.tauNodes(),
            options.muMinGeV(),
            options.muMaxGeV(),
            options.muTolerance()));
  }

  private static void store(PartonLuminosity made, Path file) {
    try {
      LuminosityFile.write(made, file);
    } catch (PdfException e) {
      // A cache is a convenience: without it the table is made again next time.
      return;
    }
  }
}

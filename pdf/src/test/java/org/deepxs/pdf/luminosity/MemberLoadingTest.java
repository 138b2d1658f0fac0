package org.deepxs.pdf.luminosity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.deepxs.pdf.PdfException;
import org.deepxs.pdf.PdfSearchPath;
import org.deepxs.testkit.ToyPdfSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All members of a set at once. */
class MemberLoadingTest {

  private static final LuminosityOptions SMALL = new LuminosityOptions(1e-3, 90, 200, 24, 1e-2);

  @TempDir private Path folder;

  private LuminosityLibrary library(Optional<Path> cache) {
    return LuminosityLibrary.of(PdfSearchPath.of(List.of(folder)), cache).withOptions(SMALL);
  }

  private static ToyPdfSet toy(String errorType, Double... tilts) {
    return new ToyPdfSet("Toy", errorType, 90, List.of(tilts));
  }

  @Test
  void membersAreThoseLoadedOneByOneInTheirOrder() {
    toy("hessian", 0.0, 0.2, -0.2, 0.1, -0.3).write(folder);
    LuminosityLibrary library = library(Optional.empty());
    List<String> progress = new ArrayList<>();
    MemberLoading loading =
        new MemberLoading(3, (set, loaded, all) -> progress.add(set + " " + loaded + "/" + all));
    MemberLuminosities all = library.withMemberLoading(loading).loadAll("Toy");
    assertThat(progress).containsExactly("Toy 1/5", "Toy 2/5", "Toy 3/5", "Toy 4/5", "Toy 5/5");
    assertThat(all.members()).hasSize(5);
    for (int k = 0; k < 5; k++) {
      PartonLuminosity one = library.load("Toy", k);
      assertThat(all.members().get(k).table()).isEqualTo(one.table());
      assertThat(all.members().get(k).provenance()).isEqualTo(one.provenance());
    }
    // Their own couplings, from their own headers: 1 + tilt / 10.
    double central = all.members().get(0).alphaS().at(100);
    assertThat(all.members().get(1).alphaS().at(100) / central)
        .isCloseTo(1.02, org.assertj.core.api.Assertions.within(1e-9));
  }

  @Test
  void membersAreKeptInTheCache() throws IOException {
    ToyPdfSet toy = toy("symmhessian", 0.0, 0.2, -0.2);
    toy.write(folder);
    Path cache = folder.resolve("cache");
    float[] made = library(Optional.of(cache)).loadAll("Toy").members().get(2).table();
    try (var files = Files.list(cache)) {
      assertThat(files).hasSize(3);
    }
    assertThat(library(Optional.of(cache)).loadAll("Toy").members().get(2).table()).isEqualTo(made);
  }

  @Test
  void onlyACompleteInstalledSetWithErrorsDoes() throws IOException {
    refuse("CT14nlo", "every member of CT14nlo, of which only the central one", "--pdf-path");
    refuse("ct14nlo", "every member of CT14nlo");
    refuse("cteq66-cteq", "Choose an installed set with --pdf", "with all members: CT10nlo");
    refuse("Nowhere", "every member of Nowhere. PDF set Nowhere not found", "lhapdf install");
    toy("hessian", 0.0).write(folder);
    refuse("Toy", "Toy has one member only");
    toy("hessian", 0.0, 0.1).write(folder);
    refuse("Toy", "in pairs");
    toy("none", 0.0, 0.1, 0.2).write(folder);
    refuse("Toy", "'none'");
    ToyPdfSet incomplete = toy("replicas", 0.0, 0.1, 0.2);
    incomplete.write(folder);
    Files.delete(incomplete.memberFile(folder, 2));
    refuse("Toy", "member 2 of set Toy is not there", "install the complete set");
    Files.writeString(incomplete.memberFile(folder, 2), "nonsense");
    refuse("Toy", "Toy_0002.dat");
    assertThatThrownBy(() -> new MemberLoading(0, MemberLoading.QUIET.progress()))
        .isInstanceOf(PdfException.class);
  }

  private void refuse(String set, String... messages) {
    assertThatThrownBy(() -> library(Optional.empty()).loadAll(set))
        .isInstanceOf(PdfException.class)
        .satisfies(e -> assertThat(e.getMessage()).contains(messages));
  }
}

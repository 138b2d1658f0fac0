package org.deepxs.slha;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.deepxs.testkit.ReferenceTable;
import org.deepxs.testkit.SharedReference;
import org.junit.jupiter.api.Test;

/** Files of public programs: SPheno 4.0.5, SOFTSUSY 4.1.22, SDECAY 1.3 with SuSpect, others. */
class PublicFilesReferenceTest {

  /** Layout as SModelS 1.1.3 writes it (its unit tests) and as pySLHA 3.3.2 reads it. */
  @Test
  void crossSectionsAsSModelSWritesThem() {
    SlhaDocument document =
        SlhaReader.parse(
            """
            XSECTION  1.30E+04  2212 2212 2 1000021 1000021 # 10000 events, [pb], pythia8 for LO
              0  2  0  0  0  0    0.07           SModelSv1.1.3
            XSECTION  8.00E+03  2212 2212 2 1000001 1000003   # Nevts: 10000 xsec unit: pb
            \t0  0  0  0  0  0    2.00341927E-04 SModelS 0.99
            """,
            "smodels.slha");
    assertThat(document.crossSections())
        .containsExactly(
            new SlhaCrossSection(
                13000,
                2212,
                2212,
                List.of(1000021, 1000021),
                List.of(new SlhaCrossSection.Entry(0, 2, 0, 0, 0, 0, 0.07, "SModelSv1.1.3", ""))),
            new SlhaCrossSection(
                8000,
                2212,
                2212,
                List.of(1000001, 1000003),
                List.of(
                    new SlhaCrossSection.Entry(
                        0, 0, 0, 0, 0, 0, 2.00341927E-04, "SModelS", "0.99"))));
  }

  @Test
  void generatorSpectraAreReadInFullAndWrittenByteForByte() throws IOException {
    assertThat(checkFolder("spectra/slha")).isGreaterThan(150);
  }

  @Test
  void inputsOfTheNloProgramAreReadInFullAndWrittenByteForByte() throws IOException {
    assertThat(checkFolder("reference/resummino/slha")).isGreaterThan(50);
  }

  @Test
  void fileContentsAreThoseOfTheirIndex() {
    Path folder = SharedReference.path("spectra/slha");
    List<NamedCsvRecord> rows = ReferenceTable.rows("spectra/slha/INDEX.csv");
    assertThat(rows).hasSizeGreaterThan(50);
    for (NamedCsvRecord row : rows) {
      for (String program : List.of("spheno", "softsusy")) {
        String name = row.getField(program + "_file");
        if (name.isEmpty() || Files.notExists(folder.resolve(name))) {
          continue;
        }
        SlhaDocument document = SlhaReader.read(folder.resolve(name));
        boolean mass = row.getField(program + "_has_mass").equals("1");
        boolean decays = row.getField(program + "_has_decays").equals("1");
        assertThat(document.block("MASS").isPresent()).as(name).isEqualTo(mass);
        assertThat(document.sections().stream().anyMatch(s -> s instanceof SlhaDecay))
            .as(name)
            .isEqualTo(decays);
        if (program.equals("softsusy") && row.getField("softsusy_status").equals("tachyon")) {
          assertThat(document.spinfoErrors()).as(name).isNotEmpty();
        }
      }
    }
  }

  @Test
  void anErrorWithoutTextIsAnError() {
    SlhaDocument document =
        SlhaReader.read(SharedReference.path("spectra/slha/p000000_spheno.slha"));
    assertThat(document.spinfoErrors()).containsExactly("");
    assertThat(document.value("MASS", Pdg.NEUTRALINO_1)).isNaN();
  }

  /** SPheno 4.0.5 writes the names of the accord's appendix as comments of its mass block. */
  @Test
  void sparticleNamesAreThoseOfSPheno() {
    SlhaDocument document =
        SlhaReader.read(SharedReference.path("spectra/slha/p000003_spheno.slha"));
    List<SlhaBlock.Entry> sparticles =
        document.block("MASS").orElseThrow().entries().stream()
            .filter(entry -> Pdg.isSparticle(entry.indices().get(0)))
            .toList();
    assertThat(sparticles).hasSize(28);
    assertThat(sparticles)
        .allSatisfy(
            entry -> assertThat(entry.comment()).isEqualTo(Pdg.name(entry.indices().get(0))));
  }

  private static int checkFolder(String relative) throws IOException {
    List<Path> files;
    try (Stream<Path> found = Files.list(SharedReference.path(relative))) {
      files = found.filter(f -> f.toString().endsWith(".slha")).sorted().toList();
    }
    for (Path file : files) {
      SlhaDocument document = SlhaReader.read(file);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      SlhaWriter.write(document, out);
      assertThat(out.toByteArray()).as(file.toString()).isEqualTo(Files.readAllBytes(file));
      assertThat(numbersOf(document)).as(file.toString()).isEqualTo(numbersIn(file));
    }
    return files.size();
  }

  /** Every number of the standard blocks and decay tables as the reader found it. */
  private static List<Double> numbersOf(SlhaDocument document) {
    List<Double> numbers = new ArrayList<>();
    for (SlhaSection section : document.sections()) {
      if (section instanceof SlhaBlock block && block.isStandard()) {
        for (SlhaBlock.Entry entry : block.entries()) {
          entry.indices().forEach(index -> numbers.add((double) index));
          if (!Double.isNaN(entry.value())) {
            numbers.add(entry.value());
          }
        }
      } else if (section instanceof SlhaDecay decay) {
        numbers.add((double) decay.pdg());
        numbers.add(decay.widthGeV());
        for (SlhaDecay.Channel channel : decay.channels()) {
          numbers.add(channel.branchingRatio());
          numbers.add((double) channel.daughters().size());
          channel.daughters().forEach(daughter -> numbers.add((double) daughter));
        }
      }
    }
    return numbers;
  }

  /** The same by splitting lines into words, without any code of the reader. */
  private static List<Double> numbersIn(Path file) throws IOException {
    List<Double> numbers = new ArrayList<>();
    boolean text = false;
    boolean skip = false;
    String all = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    for (String line : all.split("\r?\n", -1)) {
      String[] words = line.replaceAll("#.*", "").strip().split("\\s+", -1);
      if (words[0].isEmpty()) {
        continue;
      }
      String key = words[0].toUpperCase(Locale.ROOT);
      if (key.equals("BLOCK")) {
        String name = words[1].toUpperCase(Locale.ROOT);
        text = name.endsWith("INFO") && name.length() == 6;
        skip = BlockShape.of(name) == BlockShape.FREE;
        continue;
      }
      skip = skip && !key.equals("DECAY");
      text = text && !key.equals("DECAY");
      int from = key.equals("DECAY") ? 1 : 0;
      for (int i = from; i < (text ? 1 : words.length) && !skip; i++) {
        String word = words[i].toUpperCase(Locale.ROOT).replace('D', 'E');
        numbers.add(Double.parseDouble(word.replace("0.00000000+00", "0.0")));
      }
    }
    return numbers;
  }
}

package org.deepxs.slha;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoundTripUnitTest {
  private static final String TEXT = "# x\nBlock MASS # m\n 25 125.0 # h0\nDECAY 25 4.0E-03\n";

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  @Test
  void randomDocumentsAreFoundAgainInFullAndWrittenUnchanged() {
    for (int seed = 0; seed < 3000; seed++) {
      RandomDocuments expected = RandomDocuments.of(seed);
      SlhaDocument document = SlhaReader.parse(expected.text.toString(), "random " + seed);
      assertThat(SlhaWriter.toString(document)).isEqualTo(expected.text.toString());
      expected.values.forEach(
          (key, value) -> {
            String[] words = key.split(" ", -1);
            int i = Integer.parseInt(words[1]);
            double found =
                words.length == 2
                    ? document.value(words[0], i)
                    : document.value(words[0], i, Integer.parseInt(words[2]));
            assertThat(found).as(key).isEqualTo(value);
          });
      int entries =
          document.sections().stream()
              .filter(s -> s instanceof SlhaBlock block && block.isStandard())
              .mapToInt(s -> ((SlhaBlock) s).entries().size())
              .sum();
      assertThat(entries).isEqualTo(expected.values.size());
      expected.decays.forEach(
          (pdg, channels) ->
              assertThat(document.decay(pdg).orElseThrow().channels())
                  .extracting(SlhaDecay.Channel::daughters)
                  .isEqualTo(channels));
    }
  }

  @Test
  void rebuiltDocumentsHoldTheSameNumbers() {
    for (int seed = 0; seed < 300; seed++) {
      SlhaDocument read = SlhaReader.parse(RandomDocuments.of(seed).text.toString(), "x");
      SlhaDocument.Builder builder = SlhaDocument.builder();
      read.sections().forEach(section -> builder.add(rebuilt(section)));
      SlhaDocument again = SlhaReader.parse(SlhaWriter.toString(builder.build()), "y");
      assertThat(again.sections()).hasSameSizeAs(read.sections());
      for (int i = 0; i < read.sections().size(); i++) {
        if (read.sections().get(i) instanceof SlhaBlock block && block.isStandard()) {
          assertThat(((SlhaBlock) again.sections().get(i)).entries())
              .extracting(SlhaBlock.Entry::value)
              .isEqualTo(block.entries().stream().map(SlhaBlock.Entry::value).toList());
        } else if (read.sections().get(i) instanceof SlhaDecay decay) {
          assertThat(again.sections().get(i)).isEqualTo(decay);
        }
      }
    }
  }

  private static SlhaSection rebuilt(SlhaSection section) {
    if (!(section instanceof SlhaBlock block) || !block.isStandard()) {
      return section;
    }
    SlhaBlockBuilder builder = SlhaBlock.builder(block.name());
    for (SlhaBlock.Entry entry : block.entries()) {
      int[] indices = entry.indices().stream().mapToInt(Integer::intValue).toArray();
      builder.value(entry.value(), entry.comment(), indices);
    }
    return builder.build();
  }

  @Test
  void filesStreamsAndGzipGiveTheSameDocument(@TempDir Path folder) throws IOException {
    Path plain = Files.writeString(folder.resolve("a.slha"), TEXT);
    Path packed = Files.write(folder.resolve("b.txt"), gzip(TEXT));
    Path misnamed = Files.writeString(folder.resolve("c.slha.gz"), TEXT);
    for (Path file : List.of(plain, packed, misnamed)) {
      SlhaDocument document = SlhaReader.read(file);
      assertThat(document.source()).isEqualTo(file.toString());
      assertThat(SlhaWriter.toString(document)).isEqualTo(TEXT);
    }
    byte[] bytes = gzip(TEXT);
    SlhaDocument document = SlhaReader.read(new ByteArrayInputStream(bytes), "stream");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    SlhaWriter.write(document, out);
    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(TEXT);
    StringBuilder text = new StringBuilder();
    SlhaWriter.write(document, text);
    assertThat(text).hasToString(TEXT);
    assertThat(document.source()).isEqualTo("stream");
  }

  @Test
  void damagedGzipIsRefusedWhereverItIsCut() throws IOException {
    byte[] whole = gzip(TEXT.repeat(1) + "# x\n".repeat(200));
    for (int length = 2; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      SlhaException e =
          catchThrowableOfType(SlhaException.class, () -> SlhaReader.parse(cut, "cut.slha.gz"));
      assertThat(e).as("cut at " + length).isNotNull();
      assertThat(e)
          .hasMessageContaining("a complete gzip file")
          .hasMessageContaining("cut.slha.gz");
      assertThat(e.line()).isZero();
    }
  }

  @Test
  void whatCannotBeReadIsRefused(@TempDir Path folder) {
    assertThatThrownBy(() -> SlhaReader.read(folder.resolve("absent.slha")))
        .isInstanceOf(SlhaException.class)
        .hasMessageContaining("absent.slha")
        .hasMessageContaining("a readable file");
    assertThatThrownBy(() -> SlhaReader.read(folder)).isInstanceOf(SlhaException.class);
  }

  @Test
  void aCallersArrayMayChangeAfterwards() {
    byte[] bytes = TEXT.getBytes(StandardCharsets.UTF_8);
    SlhaDocument document = SlhaReader.parse(bytes, "x");
    Arrays.fill(bytes, (byte) 0);
    assertThat(SlhaWriter.toString(document)).isEqualTo(TEXT);
  }
}

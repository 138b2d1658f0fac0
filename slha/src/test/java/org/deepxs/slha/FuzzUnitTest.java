package org.deepxs.slha;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * Damaged documents end in a document that writes back as it was, or in an SlhaException with a
 * place inside the text.
 *
 * <p>Number of inputs: system property {@code deepxs.slha.fuzz}, 20000 if not set.
 */
class FuzzUnitTest {
  private static final String SPECIAL = "#\n\r\t -+.0189EeDdQq=BlockDECAY\0\u00ff";

  private static final String FIXED =
      """
      Block SPINFO
        1 X # program
        4
      Block MODSEL
        1 1 sugra
      Block QNUMBERS 50 # R
        1 0
      Block ALPHA
        -0.1
      Block AU Q= 1.0E+03 # at Q
        3 3 -1.0D+03
      Block Private
        1 2.0
      DECAY 1000021 5.5
        1.0 2 1 -1000001 # x
      XSECTION 1.3E+04 2212 2212 2 1000021 1000021
        0 1 0 1.0 1.0 10800 0.1 code 1.0
      """;

  @Test
  void damagedDocumentsNeverEndInAnythingElse() {
    int count = Integer.getInteger("deepxs.slha.fuzz", 20_000);
    SplittableRandom random = new SplittableRandom(20261122);
    int accepted = 0;
    int refused = 0;
    for (int i = 0; i < count; i++) {
      String text = i % 2 == 0 ? FIXED : RandomDocuments.of(i).text.toString();
      byte[] input = damaged(text.getBytes(StandardCharsets.UTF_8), random);
      try {
        visit(input);
        accepted++;
      } catch (SlhaException e) {
        assertThat(e.line()).isBetween(1, lines(input));
        assertThat(e.column()).isPositive();
        refused++;
      } catch (RuntimeException | StackOverflowError e) {
        fail("input " + i + ": " + new String(input, StandardCharsets.ISO_8859_1), e);
      }
    }
    assertThat(accepted).as("some damage is harmless").isGreaterThan(count / 50);
    assertThat(refused).as("most damage is seen").isGreaterThan(count / 4);
  }

  /** Reads everything there is to read; values of private blocks may be refused later. */
  private static void visit(byte[] input) {
    SlhaDocument document = SlhaReader.parse(input, "fuzz");
    String written = SlhaWriter.toString(document);
    assertThat(SlhaReader.parse(input, "fuzz").sections()).isEqualTo(document.sections());
    assertThat(written).isEqualTo(TextSlice.decode(input, 0, input.length));
    document.spinfoErrors();
    document.crossSections().forEach(s -> assertThat(s.sameProcess(s)).isTrue());
    for (SlhaSection section : document.sections()) {
      assertThat(section.heading()).isNotBlank();
      if (section instanceof SlhaDecay decay) {
        decay.channels().forEach(channel -> assertThat(channel.daughters()).isNotEmpty());
      } else if (section instanceof SlhaBlock block) {
        block.entries().forEach(entry -> block.line(1));
        block.comment();
        block.texts(4);
        try {
          block.value(1);
        } catch (SlhaException e) {
          assertThat(block.isStandard() && !block.key().endsWith("INFO")).isFalse();
        }
      }
    }
  }

  private static int lines(byte[] input) {
    int lines = 1;
    for (byte b : input) {
      lines += b == '\n' || b == '\r' ? 1 : 0;
    }
    return lines;
  }

  private static byte[] damaged(byte[] original, SplittableRandom random) {
    byte[] bytes = original;
    for (int times = random.nextInt(1, 4); times > 0; times--) {
      int at = bytes.length == 0 ? 0 : random.nextInt(bytes.length);
      bytes =
          switch (random.nextInt(7)) {
            case 0 -> flipped(bytes, at, random);
            case 1 -> spliced(bytes, at, at, new byte[] {(byte) random.nextInt(256)});
            case 2 -> spliced(bytes, at, at, new byte[] {special(random)});
            case 3 ->
                spliced(bytes, at, Math.min(bytes.length, at + random.nextInt(1, 5)), new byte[0]);
            case 4 -> Arrays.copyOf(bytes, at);
            case 5 -> shuffledLines(bytes, random);
            default ->
                spliced(bytes, at, Math.min(bytes.length, at + 1), new byte[] {special(random)});
          };
    }
    return bytes;
  }

  private static byte special(SplittableRandom random) {
    return (byte) SPECIAL.charAt(random.nextInt(SPECIAL.length()));
  }

  private static byte[] flipped(byte[] bytes, int at, SplittableRandom random) {
    byte[] copy = bytes.clone();
    if (copy.length > 0) {
      copy[at] ^= (byte) (1 << random.nextInt(8));
    }
    return copy;
  }

  private static byte[] spliced(byte[] bytes, int from, int to, byte[] insert) {
    byte[] result = new byte[bytes.length - (to - from) + insert.length];
    System.arraycopy(bytes, 0, result, 0, from);
    System.arraycopy(insert, 0, result, from, insert.length);
    System.arraycopy(bytes, to, result, from + insert.length, bytes.length - to);
    return result;
  }

  private static byte[] shuffledLines(byte[] bytes, SplittableRandom random) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
    int from = random.nextInt(lines.size());
    int to = random.nextInt(lines.size());
    if (random.nextBoolean()) {
      Collections.swap(lines, from, to);
    } else {
      lines.add(to, lines.get(from));
    }
    return String.join("\n", lines).getBytes(StandardCharsets.ISO_8859_1);
  }
}

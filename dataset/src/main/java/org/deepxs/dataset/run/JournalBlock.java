package org.deepxs.dataset.run;

import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import org.deepxs.dataset.DatasetException;
import org.deepxs.dataset.format.PlacedBlock;

/**
 * A finished block as the journal has it.
 *
 * @param begin where its bytes begin in the data file
 * @param end where they end
 * @param crc checksum (CRC-32C) of the bytes
 * @param inputRows number of input rows it stands for
 * @param tally what was counted
 * @param index what the end of the file must know, in Base64
 */
record JournalBlock(long begin, long end, long crc, long inputRows, Tally tally, String index) {

  private static final String NAME = "block";

  static JournalBlock of(
      long begin, long end, long crc, long inputRows, Tally tally, byte[] index) {
    return new JournalBlock(
        begin, end, crc, inputRows, tally, Base64.getEncoder().encodeToString(index));
  }

  PlacedBlock placed() {
    return PlacedBlock.of(begin, Base64.getDecoder().decode(index));
  }

  String line() {
    StringBuilder counts = new StringBuilder();
    tally
        .counts()
        .forEach(
            (name, number) ->
                counts.append(counts.isEmpty() ? "" : ";").append(name).append('=').append(number));
    return String.join(
        " ",
        NAME,
        Long.toString(begin),
        Long.toString(end),
        Long.toHexString(crc),
        Long.toString(inputRows),
        "[" + counts + "]",
        "[" + index + "]");
  }

  static JournalBlock parse(String line) {
    String[] words = line.split(" ", -1);
    if (words.length != 7 || !words[0].equals(NAME)) {
      throw new DatasetException("'" + line + "' is no block of a journal");
    }
    Map<String, Long> counts = new TreeMap<>();
    for (String count : inside(words[5]).split(";", -1)) {
      int equals = count.lastIndexOf('=');
      if (equals > 0) {
        counts.put(count.substring(0, equals), Long.valueOf(count.substring(equals + 1)));
      }
    }
    return new JournalBlock(
        Long.parseLong(words[1]),
        Long.parseLong(words[2]),
        Long.parseLong(words[3], 16),
        Long.parseLong(words[4]),
        new Tally(counts),
        inside(words[6]));
  }

  private static String inside(String brackets) {
    return brackets.substring(1, brackets.length() - 1);
  }
}

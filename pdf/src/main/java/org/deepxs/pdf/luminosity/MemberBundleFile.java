package org.deepxs.pdf.luminosity;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.deepxs.pdf.PdfException;
import org.deepxs.pdf.UncertaintyFormula;

/**
 * The file format of {@link MemberBundle}, {@code .members}: gzip, whose checksum guards it, of
 * {@link DataOutputStream} fields. After format, set and grid come the spread as {@link TableCodec}
 * packs it, and the steps of all members as differences from a linear extrapolation in tau, modulo
 * 2^16, all low bytes before all high bytes.
 */
final class MemberBundleFile {

  private static final String FORMAT = "DeepXS members 1";
  private static final int MOST_MEMBERS = 10_000;
  private static final int MOST_CHANNELS = 1000;
  private static final long MOST_STEPS = 64L << 20;

  private MemberBundleFile() {}

  static void write(MemberBundle bundle, OutputStream out) throws IOException {
    DataOutputStream data = new DataOutputStream(new GZIPOutputStream(out));
    UncertaintyFormula formula = bundle.formula();
    data.writeUTF(FORMAT);
    data.writeUTF(formula.setName());
    data.writeInt(formula.members());
    data.writeUTF(formula.errorType());
    data.writeDouble(formula.confLevel());
    DifferenceGrid grid = bundle.grid();
    data.writeDouble(grid.tauMin());
    data.writeInt(grid.tauNodes());
    data.writeDouble(grid.muMinGeV());
    data.writeDouble(grid.muMaxGeV());
    data.writeInt(grid.muNodes());
    data.writeInt(bundle.channels().size());
    for (PartonChannel channel : bundle.channels()) {
      data.writeUTF(channel.text());
    }
    for (String checksum : bundle.sha256()) {
      data.writeUTF(checksum);
    }
    byte[] spread = TableCodec.encode(bundle.spread(), grid.tauNodes());
    data.writeInt(spread.length);
    data.write(spread);
    data.write(planes(bundle.steps(), grid.tauNodes()));
    data.close();
  }

  /**
   * Reads a stream to its end.
   *
   * @param in stream of a {@code .members} file; not closed
   * @param name where it comes from, for messages
   * @throws PdfException if the stream cannot be read, is damaged, or of another version
   */
  static MemberBundle read(InputStream in, String name) {
    try {
      DataInputStream data = new DataInputStream(new GZIPInputStream(in));
      if (!data.readUTF().equals(FORMAT)) {
        throw new IOException("another format than '" + FORMAT + "'");
      }
      UncertaintyFormula formula =
          new UncertaintyFormula(
              data.readUTF(), count(data, 2, MOST_MEMBERS), data.readUTF(), data.readDouble());
      DifferenceGrid grid =
          new DifferenceGrid(
              data.readDouble(),
              data.readInt(),
              data.readDouble(),
              data.readDouble(),
              data.readInt());
      List<PartonChannel> channels = new ArrayList<>();
      for (String text : texts(data, count(data, 1, MOST_CHANNELS))) {
        channels.add(PartonChannel.parse(text));
      }
      List<String> sha256 = texts(data, formula.members() - 1);
      int size = channels.size() * grid.size();
      if ((long) size * sha256.size() > MOST_STEPS) {
        throw new IOException(size + " values for each of " + sha256.size() + " members");
      }
      byte[] packed = bytes(data, count(data, 0, 2 * Float.BYTES * size + 1024));
      float[] spread = TableCodec.decode(packed, 0, packed.length, size, grid.tauNodes());
      byte[] planes = bytes(data, 2 * size * sha256.size());
      if (data.read() >= 0) {
        throw new IOException("bytes are left at its end");
      }
      short[] steps = steps(planes, grid.tauNodes());
      return new MemberBundle(formula, grid, channels, sha256, spread, steps);
    } catch (IOException | DataFormatException e) {
      throw new PdfException("file of members " + name + " cannot be read: " + e, e);
    }
  }

  private static int count(DataInputStream data, int least, int most) throws IOException {
    int count = data.readInt();
    if (count < least || count > most) {
      throw new IOException("a count of " + count + ", not " + least + " to " + most);
    }
    return count;
  }

  private static List<String> texts(DataInputStream data, int count) throws IOException {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      texts.add(data.readUTF());
    }
    return texts;
  }

  private static byte[] bytes(DataInputStream data, int count) throws IOException {
    byte[] bytes = new byte[count];
    data.readFully(bytes);
    return bytes;
  }

  private static byte[] planes(short[] steps, int rowLength) {
    byte[] planes = new byte[2 * steps.length];
    for (int row = 0; row < steps.length; row += rowLength) {
      int q1 = 0;
      int q2 = 0;
      for (int i = row; i < row + rowLength; i++) {
        short residual = (short) (steps[i] - (2 * q1 - q2));
        int zigzag = (residual << 1) ^ (residual >> 15);
        planes[i] = (byte) zigzag;
        planes[steps.length + i] = (byte) (zigzag >>> 8);
        q2 = q1;
        q1 = steps[i];
      }
    }
    return planes;
  }

  private static short[] steps(byte[] planes, int rowLength) {
    short[] steps = new short[planes.length / 2];
    for (int row = 0; row < steps.length; row += rowLength) {
      int q1 = 0;
      int q2 = 0;
      for (int i = row; i < row + rowLength; i++) {
        int zigzag = (planes[i] & 0xff) | (planes[steps.length + i] & 0xff) << 8;
        steps[i] = (short) ((zigzag >>> 1 ^ -(zigzag & 1)) + 2 * q1 - q2);
        q2 = q1;
        q1 = steps[i];
      }
    }
    return steps;
  }
}

package org.deepxs.pdf.luminosity;

import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * Compact form of a table of floats: rounded to 20 significant bits (relative error 5e-7), each row
 * of tau nodes replaced by the differences from a quadratic extrapolation of the bit patterns, the
 * bytes of equal significance put together, and deflated.
 */
final class TableCodec {

  private static final int DROPPED_BITS = 4;
  private static final int PLANES = 4;

  private TableCodec() {}

  static byte[] encode(float[] table, int rowLength) {
    byte[] planes = new byte[PLANES * table.length];
    for (int row = 0; row < table.length; row += rowLength) {
      int q1 = 0;
      int q2 = 0;
      int q3 = 0;
      for (int i = row; i < row + rowLength; i++) {
        int q = quantize(table[i]);
        int residual = q - (3 * q1 - 3 * q2 + q3);
        int zigzag = (residual << 1) ^ (residual >> 31);
        for (int p = 0; p < PLANES; p++) {
          planes[p * table.length + i] = (byte) (zigzag >>> (8 * p));
        }
        q3 = q2;
        q2 = q1;
        q1 = q;
      }
    }
    return deflate(planes);
  }

  static float[] decode(byte[] bytes, int offset, int length, int count, int rowLength)
      throws DataFormatException {
    byte[] planes = inflate(bytes, offset, length, PLANES * count);
    float[] table = new float[count];
    for (int row = 0; row < count; row += rowLength) {
      int q1 = 0;
      int q2 = 0;
      int q3 = 0;
      for (int i = row; i < row + rowLength; i++) {
        int zigzag =
            (planes[i] & 0xff)
                | (planes[count + i] & 0xff) << 8
                | (planes[2 * count + i] & 0xff) << 16
                | (planes[3 * count + i] & 0xff) << 24;
        int residual = (zigzag >>> 1) ^ -(zigzag & 1);
        int q = residual + (3 * q1 - 3 * q2 + q3);
        table[i] = restore(q);
        q3 = q2;
        q2 = q1;
        q1 = q;
      }
    }
    return table;
  }

  /** Rounded bit pattern: the sign, and the magnitude without its last bits, as a signed number. */
  private static int quantize(float value) {
    int bits = Float.floatToIntBits(value);
    int magnitude = ((bits & 0x7fffffff) + (1 << (DROPPED_BITS - 1))) >>> DROPPED_BITS;
    return bits < 0 ? -magnitude : magnitude;
  }

  private static float restore(int q) {
    int magnitude = Math.abs(q) << DROPPED_BITS;
    return Float.intBitsToFloat(q < 0 ? magnitude | 0x80000000 : magnitude);
  }

  /** The values a table has after encoding and decoding. */
  static float[] rounded(float[] table) {
    float[] rounded = new float[table.length];
    for (int i = 0; i < table.length; i++) {
      rounded[i] = restore(quantize(table[i]));
    }
    return rounded;
  }

  private static byte[] deflate(byte[] data) {
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
    try {
      deflater.setInput(data);
      deflater.finish();
      byte[] buffer = new byte[data.length + 1024];
      int length = 0;
      while (!deflater.finished()) {
        length += deflater.deflate(buffer, length, buffer.length - length);
      }
      return java.util.Arrays.copyOf(buffer, length);
    } finally {
      deflater.end();
    }
  }

  private static byte[] inflate(byte[] bytes, int offset, int length, int size)
      throws DataFormatException {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(bytes, offset, length);
      byte[] data = new byte[size];
      int filled = 0;
      while (filled < size) {
        int n = inflater.inflate(data, filled, size - filled);
        if (n == 0) {
          throw new DataFormatException("the data end after " + filled + " of " + size + " bytes");
        }
        filled += n;
      }
      if (inflater.inflate(new byte[1]) != 0) {
        throw new DataFormatException("more than " + size + " bytes");
      }
      return data;
    } finally {
      inflater.end();
    }
  }
}

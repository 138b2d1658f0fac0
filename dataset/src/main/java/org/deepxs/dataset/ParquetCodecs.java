package org.deepxs.dataset;

import io.airlift.compress.Decompressor;
import io.airlift.compress.lz4.Lz4Decompressor;
import io.airlift.compress.snappy.SnappyDecompressor;
import io.airlift.compress.zstd.ZstdDecompressor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.zip.GZIPInputStream;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/**
 * Unpacks pages of Parquet files in Java alone; Parquet's own factory needs native libraries for
 * Snappy and Zstandard. For reading only.
 */
final class ParquetCodecs implements CompressionCodecFactory {

  @Override
  public BytesInputDecompressor getDecompressor(CompressionCodecName codec) {
    return new Pages(
        switch (codec) {
          case UNCOMPRESSED -> ParquetCodecs::copy;
          case GZIP -> ParquetCodecs::inflate;
          case SNAPPY -> blocks(new SnappyDecompressor());
          case ZSTD -> blocks(new ZstdDecompressor());
          case LZ4_RAW -> blocks(new Lz4Decompressor());
          default -> throw new DatasetException("codec " + codec + " is not supported");
        });
  }

  /** Fills an array with the content of a packed one; returns the number of bytes. */
  private interface Unpacking {
    int into(byte[] packed, byte[] content) throws IOException;
  }

  private static int copy(byte[] packed, byte[] content) {
    int size = Math.min(packed.length, content.length);
    System.arraycopy(packed, 0, content, 0, size);
    return size;
  }

  private static int inflate(byte[] packed, byte[] content) throws IOException {
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return in.readNBytes(content, 0, content.length);
    }
  }

  private static Unpacking blocks(Decompressor decompressor) {
    return (packed, content) ->
        decompressor.decompress(packed, 0, packed.length, content, 0, content.length);
  }

  @Override
  public BytesInputCompressor getCompressor(CompressionCodecName codec) {
    throw new UnsupportedOperationException("for reading only, asked to pack with " + codec);
  }

  @Override
  public void release() {
    // Nothing is held.
  }

  private record Pages(Unpacking unpacking) implements BytesInputDecompressor {

    @Override
    public BytesInput decompress(BytesInput packed, int size) throws IOException {
      return BytesInput.from(unpack(packed.toInputStream().readAllBytes(), size));
    }

    @Override
    public void decompress(ByteBuffer packed, int packedSize, ByteBuffer content, int size)
        throws IOException {
      byte[] bytes = new byte[packedSize];
      packed.get(bytes);
      content.put(unpack(bytes, size));
    }

    private byte[] unpack(byte[] packed, int size) throws IOException {
      byte[] content = new byte[size];
      int got = unpacking.into(packed, content);
      if (got != size) {
        throw new IOException("a page has " + got + " bytes instead of " + size);
      }
      return content;
    }

    @Override
    public void release() {
      // Nothing is held.
    }
  }
}

package org.deepxs.dataset.format;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Serial;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.KeyValue;
import org.apache.parquet.format.PageEncodingStats;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.Util;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.deepxs.dataset.Column;
import org.deepxs.dataset.ColumnType;
import org.deepxs.dataset.Provenance;
import org.deepxs.dataset.TableBlock;
import org.deepxs.dataset.TableSchema;

/**
 * Parquet, one row group per block. Each block is written as a small file of its own in memory; the
 * bytes of its row group are then moved to their place in the large file, and so are the offsets in
 * its metadata. Numbers hardly compress and are kept plain; texts go through dictionaries.
 */
final class ParquetEncoding implements TableEncoding {

  @Serial private static final long serialVersionUID = 1L;
  private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);
  private static final String KEY_PREFIX = "deepxs.";
  private static final long ONE_ROW_GROUP = Integer.MAX_VALUE;

  private final TableSchema schema;
  private final Provenance provenance;

  ParquetEncoding(TableSchema schema, Provenance provenance) {
    this.schema = schema;
    this.provenance = provenance;
  }

  @Override
  public byte[] begin() {
    return MAGIC.clone();
  }

  @Override
  public EncodedBlock encode(List<TableBlock> rows) {
    boolean empty = rows.stream().allMatch(block -> block.rows() == 0);
    return empty ? EncodedBlock.EMPTY : split(file(rows));
  }

  private static EncodedBlock split(byte[] file) {
    int footerLength = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getInt(file.length - 8);
    int footer = file.length - 8 - footerLength;
    return new EncodedBlock(
        Arrays.copyOfRange(file, MAGIC.length, footer),
        Arrays.copyOfRange(file, footer, footer + footerLength));
  }

  private byte[] file(List<TableBlock> rows) {
    BlockWriteSupport support = new BlockWriteSupport(schema);
    MemoryOutput output = new MemoryOutput();
    Builder builder =
        new Builder(output, support)
            .withConf(new PlainParquetConfiguration())
            .withCompressionCodec(CompressionCodecName.UNCOMPRESSED)
            .withRowGroupSize(ONE_ROW_GROUP)
            .withDictionaryEncoding(false);
    for (Column column : schema.columns()) {
      if (column.type() == ColumnType.TEXT) {
        builder.withDictionaryEncoding(column.name(), true);
      }
    }
    try (ParquetWriter<Integer> writer = builder.build()) {
      for (TableBlock block : rows) {
        support.begin(block);
        for (int row = 0; row < block.rows(); row++) {
          writer.write(row);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
    return output.toByteArray();
  }

  @Override
  public byte[] end(List<PlacedBlock> blocks, Map<String, Long> counts) {
    FileMetaData whole = metaData(emptyTable());
    List<RowGroup> groups = new ArrayList<>();
    long rows = 0;
    for (PlacedBlock block : blocks) {
      for (RowGroup group : metaData(block.index()).getRow_groups()) {
        shift(group, block.offset() - MAGIC.length);
        group.getColumns().forEach(chunk -> order(chunk.getMeta_data()));
        group.setOrdinal((short) Math.min(groups.size(), Short.MAX_VALUE));
        groups.add(group);
        rows += group.getNum_rows();
      }
    }
    whole.setRow_groups(groups);
    whole.setNum_rows(rows);
    whole.setKey_value_metadata(keyValues(counts));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      Util.writeFileMetaData(whole, out);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
    int length = out.size();
    byte[] tail =
        ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putInt(length).put(MAGIC).array();
    out.writeBytes(tail);
    return out.toByteArray();
  }

  /** Footer of a table without rows, for its schema. */
  private byte[] emptyTable() {
    return split(file(List.of())).index();
  }

  private List<KeyValue> keyValues(Map<String, Long> counts) {
    Map<String, String> texts = new LinkedHashMap<>();
    provenance.entries().forEach((name, value) -> texts.put(KEY_PREFIX + name, value));
    counts.forEach((name, value) -> texts.put(KEY_PREFIX + "count." + name, value.toString()));
    for (Column column : schema.columns()) {
      if (!column.unit().isEmpty()) {
        texts.put(KEY_PREFIX + "unit." + column.name(), column.unit());
      }
    }
    List<KeyValue> keyValues = new ArrayList<>();
    texts.forEach((name, value) -> keyValues.add(new KeyValue(name).setValue(value)));
    return keyValues;
  }

  private static FileMetaData metaData(byte[] footer) {
    try {
      return Util.readFileMetaData(new ByteArrayInputStream(footer));
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory", e);
    }
  }

  /** The writer leaves these in the order of a hash set, which differs from process to process. */
  private static void order(ColumnMetaData data) {
    List<Encoding> encodings = new ArrayList<>(data.getEncodings());
    encodings.sort(Comparator.comparingInt(Encoding::getValue));
    data.setEncodings(encodings);
    if (data.isSetEncoding_stats()) {
      List<PageEncodingStats> stats = new ArrayList<>(data.getEncoding_stats());
      stats.sort(Comparator.naturalOrder());
      data.setEncoding_stats(stats);
    }
  }

  private static void shift(RowGroup group, long by) {
    if (group.isSetFile_offset()) {
      group.setFile_offset(group.getFile_offset() + by);
    }
    for (ColumnChunk chunk : group.getColumns()) {
      if (chunk.getFile_offset() != 0) { // 0 in newer files, where it is not used
        chunk.setFile_offset(chunk.getFile_offset() + by);
      }
      if (chunk.isSetOffset_index_offset()) {
        chunk.setOffset_index_offset(chunk.getOffset_index_offset() + by);
      }
      if (chunk.isSetColumn_index_offset()) {
        chunk.setColumn_index_offset(chunk.getColumn_index_offset() + by);
      }
      ColumnMetaData data = chunk.getMeta_data();
      data.setData_page_offset(data.getData_page_offset() + by);
      if (data.isSetIndex_page_offset()) {
        data.setIndex_page_offset(data.getIndex_page_offset() + by);
      }
      if (data.isSetDictionary_page_offset()) {
        data.setDictionary_page_offset(data.getDictionary_page_offset() + by);
      }
      if (data.isSetBloom_filter_offset()) {
        data.setBloom_filter_offset(data.getBloom_filter_offset() + by);
      }
    }
  }

  private static final class Builder extends ParquetWriter.Builder<Integer, Builder> {
    private final BlockWriteSupport support;

    Builder(MemoryOutput output, BlockWriteSupport support) {
      super(output);
      this.support = support;
    }

    @Override
    protected Builder self() {
      return this;
    }

    @Override
    @SuppressWarnings("deprecation") // abstract there
    protected WriteSupport<Integer> getWriteSupport(Configuration configuration) {
      return support;
    }

    @Override
    protected WriteSupport<Integer> getWriteSupport(ParquetConfiguration configuration) {
      return support;
    }
  }
}

package org.deepxs.dataset.format;

import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;
import org.deepxs.dataset.Column;
import org.deepxs.dataset.TableBlock;
import org.deepxs.dataset.TableSchema;

/** Gives the rows of blocks to Parquet's writer; a record is the number of a row in its block. */
final class BlockWriteSupport extends WriteSupport<Integer> {

  private final TableSchema schema;
  private TableBlock block;
  private RecordConsumer consumer;

  BlockWriteSupport(TableSchema schema) {
    this.schema = schema;
  }

  /** The block that the following rows belong to. */
  void begin(TableBlock next) {
    block = next;
  }

  static MessageType message(TableSchema schema) {
    Types.MessageTypeBuilder message = Types.buildMessage();
    for (Column column : schema.columns()) {
      switch (column.type()) {
        case INTEGER -> message.required(PrimitiveTypeName.INT64).named(column.name());
        case NUMBER -> message.optional(PrimitiveTypeName.DOUBLE).named(column.name());
        case TEXT ->
            message
                .optional(PrimitiveTypeName.BINARY)
                .as(LogicalTypeAnnotation.stringType())
                .named(column.name());
      }
    }
    return message.named("row");
  }

  @Override
  @SuppressWarnings("deprecation") // abstract there
  public WriteContext init(Configuration configuration) {
    return new WriteContext(message(schema), Map.of());
  }

  @Override
  public WriteContext init(ParquetConfiguration configuration) {
    return new WriteContext(message(schema), Map.of());
  }

  @Override
  public void prepareForWrite(RecordConsumer recordConsumer) {
    consumer = recordConsumer;
  }

  @Override
  public void write(Integer row) {
    consumer.startMessage();
    List<Column> columns = schema.columns();
    for (int c = 0; c < columns.size(); c++) {
      Column column = columns.get(c);
      switch (column.type()) {
        case INTEGER -> {
          consumer.startField(column.name(), c);
          consumer.addLong(block.integer(row, c));
          consumer.endField(column.name(), c);
        }
        case NUMBER -> {
          double value = block.number(row, c);
          if (!Double.isNaN(value)) {
            consumer.startField(column.name(), c);
            consumer.addDouble(value);
            consumer.endField(column.name(), c);
          }
        }
        case TEXT -> {
          String text = block.text(row, c);
          if (!text.isEmpty()) {
            consumer.startField(column.name(), c);
            consumer.addBinary(Binary.fromString(text));
            consumer.endField(column.name(), c);
          }
        }
      }
    }
    consumer.endMessage();
  }
}

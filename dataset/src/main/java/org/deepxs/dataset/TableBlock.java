package org.deepxs.dataset;

import java.util.Arrays;

/** Some rows of a table, held by columns. Immutable. */
public final class TableBlock {

  private final TableSchema schema;
  private final int rows;
  private final Object[] cells; // long[], double[] or String[] per column

  private TableBlock(TableSchema schema, int rows, Object[] cells) {
    this.schema = schema;
    this.rows = rows;
    this.cells = cells;
  }

  /**
   * Starts a block.
   *
   * @param schema its columns
   * @param expectedRows guess of the number of rows
   * @return a builder
   */
  public static Builder builder(TableSchema schema, int expectedRows) {
    return new Builder(schema, Math.max(1, expectedRows));
  }

  /**
   * The columns.
   *
   * @return the schema
   */
  public TableSchema schema() {
    return schema;
  }

  /**
   * Number of rows.
   *
   * @return 0 or more
   */
  public int rows() {
    return rows;
  }

  /**
   * A cell of a column of whole numbers.
   *
   * @param row row from 0
   * @param column column from 0
   * @return the value
   */
  public long integer(int row, int column) {
    return ((long[]) cells[column])[row];
  }

  /**
   * A cell of a column of numbers.
   *
   * @param row row from 0
   * @param column column from 0
   * @return the value; NaN for an empty cell
   */
  public double number(int row, int column) {
    return ((double[]) cells[column])[row];
  }

  /**
   * A cell of a column of texts.
   *
   * @param row row from 0
   * @param column column from 0
   * @return the text; empty for an empty cell
   */
  public String text(int row, int column) {
    return ((String[]) cells[column])[row];
  }

  /** Takes rows, cell by cell from the first column to the last. */
  public static final class Builder {
    private final TableSchema schema;
    private final Object[] cells;
    private int capacity;
    private int rows;
    private int column;

    private Builder(TableSchema schema, int capacity) {
      this.schema = schema;
      this.capacity = capacity;
      this.cells = new Object[schema.columns().size()];
      for (int c = 0; c < cells.length; c++) {
        cells[c] =
            switch (schema.columns().get(c).type()) {
              case INTEGER -> new long[capacity];
              case NUMBER -> new double[capacity];
              case TEXT -> new String[capacity];
            };
      }
    }

    /**
     * Fills the next cell of the row.
     *
     * @param value a whole number
     * @return this builder
     */
    public Builder add(long value) {
      ((long[]) cells[column])[rows] = value;
      return step();
    }

    /**
     * Fills the next cell of the row.
     *
     * @param value a number; what is not finite becomes an empty cell
     * @return this builder
     */
    public Builder add(double value) {
      ((double[]) cells[column])[rows] = Double.isFinite(value) ? value : Double.NaN;
      return step();
    }

    /**
     * Fills the next cell of the row.
     *
     * @param value a text
     * @return this builder
     */
    public Builder add(String value) {
      ((String[]) cells[column])[rows] = value;
      return step();
    }

    private Builder step() {
      column++;
      if (column == cells.length) {
        column = 0;
        rows++;
        if (rows == capacity) {
          grow();
        }
      }
      return this;
    }

    private void grow() {
      capacity *= 2;
      for (int c = 0; c < cells.length; c++) {
        cells[c] =
            switch (schema.columns().get(c).type()) {
              case INTEGER -> Arrays.copyOf((long[]) cells[c], capacity);
              case NUMBER -> Arrays.copyOf((double[]) cells[c], capacity);
              case TEXT -> Arrays.copyOf((String[]) cells[c], capacity);
            };
      }
    }

    /**
     * Ends the block. The builder must not be used afterwards.
     *
     * @return the block
     * @throws IllegalStateException if the last row is not complete
     */
    public TableBlock build() {
      if (column != 0) {
        throw new IllegalStateException("row " + rows + " has only " + column + " cells");
      }
      return new TableBlock(schema, rows, cells);
    }
  }
}

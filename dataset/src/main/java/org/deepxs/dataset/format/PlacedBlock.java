package org.deepxs.dataset.format;

/** Where a block stands in a file. Immutable. */
public final class PlacedBlock {

  private final long offset;
  private final byte[] index;

  private PlacedBlock(long offset, byte[] index) {
    this.offset = offset;
    this.index = index;
  }

  /**
   * A block in a file.
   *
   * @param offset where its bytes begin
   * @param index what {@link EncodedBlock#index()} gave; not to be modified
   * @return the block
   */
  public static PlacedBlock of(long offset, byte[] index) {
    return new PlacedBlock(offset, index);
  }

  /** Where its bytes begin. */
  long offset() {
    return offset;
  }

  /** What the end of the file must know. */
  byte[] index() {
    return index;
  }
}

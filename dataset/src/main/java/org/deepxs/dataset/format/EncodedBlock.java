package org.deepxs.dataset.format;

/** Bytes of a block, and what the end of the file must know of it. Immutable. */
public final class EncodedBlock {

  private final byte[] bytes;
  private final byte[] index;

  EncodedBlock(byte[] bytes, byte[] index) {
    this.bytes = bytes;
    this.index = index;
  }

  /**
   * The bytes.
   *
   * @return not a copy; not to be modified
   */
  public byte[] bytes() {
    return bytes;
  }

  /**
   * What the end of the file must know of the block, whatever its place.
   *
   * @return not a copy; not to be modified; may be of length 0
   */
  public byte[] index() {
    return index;
  }
}

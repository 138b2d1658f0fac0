package org.deepxs.dataset.format;

import java.io.Serial;
import java.io.Serializable;

/**
 * Bytes of a block, and what the end of the file must know of it. Immutable; may travel between
 * processes: equal rows give equal bytes everywhere.
 */
public final class EncodedBlock implements Serializable {

  @Serial private static final long serialVersionUID = 1L;

  /** No rows. */
  public static final EncodedBlock EMPTY = new EncodedBlock(new byte[0], new byte[0]);

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

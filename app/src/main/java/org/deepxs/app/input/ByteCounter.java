package org.deepxs.app.input;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts what has been read from a stream, for the progress display. Used by one thread. */
final class ByteCounter {

  private long count;
  private long reported;

  InputStream counting(InputStream in) {
    return new FilterInputStream(in) {
      @Override
      public int read() throws IOException {
        int b = in.read();
        count += b >= 0 ? 1 : 0;
        return b;
      }

      @Override
      public int read(byte[] b, int off, int len) throws IOException {
        int n = in.read(b, off, len);
        count += Math.max(n, 0);
        return n;
      }
    };
  }

  /** Bytes read since the last call. */
  long sinceLastCall() {
    long since = count - reported;
    reported = count;
    return since;
  }
}

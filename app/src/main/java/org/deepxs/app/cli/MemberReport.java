package org.deepxs.app.cli;

import java.io.PrintStream;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.deepxs.pdf.luminosity.MemberLoading;

/** Says now and then how far the luminosities of a density set are, if they take long. */
final class MemberReport implements MemberLoading.Progress {

  private static final long QUIET_NANOS = TimeUnit.SECONDS.toNanos(2);
  private static final long PAUSE_NANOS = TimeUnit.SECONDS.toNanos(10);

  private final PrintStream err;
  private final LongSupplier clockNanos;
  private long nextNanos;

  private MemberReport(PrintStream err, LongSupplier clockNanos) {
    this.err = err;
    this.clockNanos = clockNanos;
    this.nextNanos = clockNanos.getAsLong() + QUIET_NANOS;
  }

  /** A report that starts now. */
  static MemberReport to(PrintStream err) {
    return to(err, System::nanoTime);
  }

  /** The same with a clock of its own, for tests. */
  static MemberReport to(PrintStream err, LongSupplier clockNanos) {
    return new MemberReport(err, clockNanos);
  }

  @Override
  public void loaded(String set, int loaded, int members) {
    long now = clockNanos.getAsLong();
    if (now - nextNanos >= 0) {
      err.println("deepxs: luminosities of " + set + ", " + loaded + " of " + members + " members");
      nextNanos = now + PAUSE_NANOS;
    }
  }
}

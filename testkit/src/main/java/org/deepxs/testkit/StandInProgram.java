package org.deepxs.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * A shell script that speaks the files of a spectrum generator: reads EXTPAR of its first argument
 * and writes a spectrum into its second. Neutralino 1 has the mass M1 and chargino 1 the mass M2,
 * everything else 2 TeV, nothing mixes. What it does otherwise depends on tan beta:
 *
 * <p>13 sleeps, 14 crashes with exit code 3, 15 writes rubbish, 16 reports a tachyon, 17 dies by a
 * signal, 18 writes nothing, 19 leaves out masses, 20 complains in Messages.out, 21 waits for a
 * child, 22 writes a word for a number, above 59 a tachyon.
 */
public final class StandInProgram {

  private static final String SCRIPT =
      """
      #!/bin/sh
      in=$1 out=$2
      eval "$(awk '/^Block/ { seen = $2 == "EXTPAR"; next } seen && $1 == 25 { print "tanb=" $2 }
                   seen && $1 == 1 { print "m1=" $2 } seen && $1 == 2 { print "m2=" $2 }' "$in")"
      info='Block SPINFO
       1 StandIn
       2 1.5'
      tachyon() { printf '%s\\n 4 negative mass squared of a stop, tachyon\\n' "$info" > "$out"; exit 0; }
      case $tanb in
        13.0) sleep 30 ;;
        14.0) echo 'no memory left' >&2; exit 3 ;;
        15.0) head -c 2000 /dev/zero > "$out"; exit 0 ;;
        16.0) tachyon ;;
        17.0) kill -SEGV $$ ;;
        18.0) exit 0 ;;
        19.0) printf '%s\\nBlock MASS\\n 1000022 100\\n' "$info" > "$out"; exit 0 ;;
        20.0) echo 'Problem: no electroweak symmetry breaking' > Messages.out; exit 0 ;;
        21.0) sleep 30 & wait ;;
        22.0) printf '%s\\nBlock MASS\\n 1000022 many\\n' "$info" > "$out"; exit 0 ;;
        59.*) tachyon ;;
      esac
      cat > "$out" <<END
      $info
      Block SMINPUTS
       2 1.166378700E-05
       4 9.118760000E+01
      Block MASS
       24 80.4
       1000022 $m1
       1000024 ${m2#-}
      $(for k in 1000023 1000025 1000035 1000037 1000021 1000001 2000001 1000002 2000002 \\
                 1000003 2000003 1000004 2000004 1000005 2000005 1000006 2000006; do
          echo " $k 2000"
        done)
      Block NMIX
      $(for i in 1 2 3 4; do for j in 1 2 3 4; do echo " $i $j $((i == j))"; done; done)
      $(for b in UMIX VMIX STOPMIX SBOTMIX STAUMIX; do
          printf 'Block %s\\n 1 1 1\\n 1 2 0\\n 2 1 0\\n 2 2 1\\n' $b
        done)
      END
      """;

  private StandInProgram() {}

  /**
   * Writes the script.
   *
   * @param folder where to
   * @return the executable
   */
  public static Path write(Path folder) {
    try {
      Path script = Files.writeString(folder.resolve("stand-in"), SCRIPT);
      return Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package org.deepxs.spectrum.external;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * A shell script that speaks SPheno's files: reads EXTPAR of its first argument, writes masses into
 * its second. What it does otherwise depends on tan beta.
 */
final class StandIn {

  private static final String SCRIPT =
      """
      #!/bin/sh
      get() { awk -v k="$1" '$1 == k && NF >= 2 && seen { print $2; exit } /EXTPAR/ { seen = 1 }' "$in"; }
      in=$1 out=$2
      tanb=$(get 25) m1=$(get 1)
      info='Block SPINFO
       1 StandIn
       2 1.5'
      case $tanb in
        13.0) sleep 30 ;;
        14.0) echo 'no memory left' >&2; exit 3 ;;
        15.0) head -c 2000 /dev/zero > "$out"; exit 0 ;;
        16.0) printf '%s\\n 4 negative mass squared of a stop, tachyon\\n' "$info" > "$out"; exit 0 ;;
        17.0) kill -SEGV $$ ;;
        18.0) exit 0 ;;
        19.0) printf '%s\\nBlock MASS\\n 1000022 100\\n' "$info" > "$out"; exit 0 ;;
        20.0) echo 'Problem: no electroweak symmetry breaking' > Messages.out; exit 0 ;;
        21.0) sleep 30 & wait ;;
        22.0) printf '%s\\nBlock MASS\\n 1000022 many\\n' "$info" > "$out"; exit 0 ;;
      esac
      {
        printf '%s\\nBlock MASS\\n' "$info"
        echo " 1000022 $m1"
        for k in 1000023 1000025 1000035 1000024 1000037 1000021 1000001 2000001 1000002 2000002 \\
                 1000003 2000003 1000004 2000004; do
          echo " $k 2000"
        done
        for b in NMIX UMIX VMIX; do printf 'Block %s\\n 1 1 1.0\\n' $b; done
      } > "$out"
      pwd > /dev/null
      """;

  private StandIn() {}

  static Path write(Path folder) {
    try {
      Path script = Files.writeString(folder.resolve("stand-in"), SCRIPT);
      return Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package org.deepxs.pdf.luminosity;

import java.util.List;
import org.deepxs.pdf.PdfSet;

/**
 * Luminosities of all members of a set, with the formula of its uncertainty.
 *
 * @param set the set, for {@link PdfSet#uncertainty}
 * @param members tables in member order, the central one first
 */
public record MemberLuminosities(PdfSet set, List<PartonLuminosity> members) {

  /**
   * Copies the list.
   *
   * @param set the set
   * @param members one table per member
   */
  public MemberLuminosities {
    members = List.copyOf(members);
  }
}

package org.deepxs.pdf.luminosity;

import java.util.List;
import org.deepxs.pdf.UncertaintyFormula;

/**
 * Luminosities of all members of a set, with the formula of its uncertainty.
 *
 * @param formula what to do with the values of all members
 * @param members tables in member order, the central one first
 */
public record MemberLuminosities(UncertaintyFormula formula, List<PartonLuminosity> members) {

  /**
   * Copies the list.
   *
   * @param formula what to do with the values of all members
   * @param members one table per member
   */
  public MemberLuminosities {
    members = List.copyOf(members);
  }
}

package org.deepxs.slha;

/**
 * Numbers addressed as in an SLHA document: block name and indices.
 *
 * <p>Implemented by {@link SlhaDocument}, and by other sources of the same numbers such as rows of
 * a parameter table. Units are those the accord gives to the block (masses in GeV).
 */
public interface SlhaValues {

  /**
   * Value of an entry with one index, for example {@code MASS 1000022}.
   *
   * @param block block name, in any case
   * @param index the index, for {@code MASS} the PDG code
   * @return the value; NaN if block or entry is absent
   * @throws SlhaException if the entry is there but is no number
   */
  double value(String block, int index);

  /**
   * Value of an entry with two indices, for example {@code NMIX 1 2}.
   *
   * @param block block name, in any case
   * @param i first index (row), from 1
   * @param j second index (column), from 1
   * @return the value; NaN if block or entry is absent
   * @throws SlhaException if the entry is there but is no number
   */
  double value(String block, int i, int j);

  /**
   * Says in words, for messages, where a value is or would be.
   *
   * @param block block name
   * @param indices indices of the entry; none for the block itself
   * @return for example {@code "point.slha, line 130, block NMIX entry (2,1)"}; without the line
   *     where the entry is absent or was not read from a text
   */
  String locate(String block, int... indices);
}

package org.deepxs.learn.domain;

/** Where a point lies with respect to a training set. */
public enum DomainVerdict {
  /** As close to the set as nearly all points drawn like it. */
  INSIDE,
  /** As close to the set as its remotest points. */
  EDGE,
  /** Further away than any point of the set, or a value that is no number. */
  OUTSIDE
}

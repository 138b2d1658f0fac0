/**
 * Tables of numbers on disk: columns with names and units, CSV and Parquet, provenance, and runs
 * that can be killed at any moment and go on later. Knows no physics.
 */
package org.deepxs.dataset;

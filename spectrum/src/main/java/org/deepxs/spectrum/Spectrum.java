package org.deepxs.spectrum;

import java.util.Optional;
import org.deepxs.slha.SlhaDocument;

/**
 * Outcome for one point.
 *
 * @param status valid, or the kind of failure
 * @param message empty for a valid spectrum without warnings; otherwise the text of SPINFO 3 or 4
 * @param document the complete SLHA 2 document; empty where there is no spectrum
 */
public record Spectrum(SpectrumStatus status, String message, Optional<SlhaDocument> document) {}

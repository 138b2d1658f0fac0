/**
 * What users write in YAML. In: YAML text; out: {@link org.deepxs.spectrum.config.YamlMapping}s
 * that know their place, so that every complaint names file and key.
 */
package org.deepxs.spectrum.config;

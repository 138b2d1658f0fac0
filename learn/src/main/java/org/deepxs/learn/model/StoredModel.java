package org.deepxs.learn.model;

/**
 * A model with its card.
 *
 * @param model the model
 * @param card its card
 */
public record StoredModel(Model model, ModelCard card) {}

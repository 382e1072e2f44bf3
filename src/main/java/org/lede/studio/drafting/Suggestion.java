package org.lede.studio.drafting;

import java.util.Map;

/**
 * A suggestion for a person to accept, change or drop: one question and the fact it asks.
 *
 * @param fact     in the members of {@code facts.yaml}
 * @param question in the members of a set's question; its {@code fact} is the ref of the fact. Drafts of one statement have
 *     equal facts with one ref
 * @param drafter  who drafted it, with a version: the same version drafts the same of the same article
 */
public record Suggestion(Map<String, Object> fact, Map<String, Object> question, String drafter) {}

package org.lede.studio.drafting;

/**
 * A question in words, and what answers it.
 *
 * @param statement what the answer is taken from
 * @param term      the answer
 * @param direct    "In which month did soldiers overthrow the president?"
 * @param indirect  "in which month soldiers overthrew the president"; empty where it can't be said so
 */
record Asked(Statement statement, Term term, String direct, String indirect) {}

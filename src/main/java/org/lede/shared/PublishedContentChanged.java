package org.lede.shared;

/** What is published changes with the transaction in which this is fired: other articles, sets, or rulings on questions. */
public record PublishedContentChanged() {}

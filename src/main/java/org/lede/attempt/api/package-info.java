/** Attempts, answers and results over REST. */
@NullMarked
package org.lede.attempt.api;

import org.jspecify.annotations.NullMarked;

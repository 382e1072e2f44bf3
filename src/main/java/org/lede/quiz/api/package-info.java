/** Attempts, answers, results and opened evidence over REST. */
@NullMarked
package org.lede.quiz.api;

import org.jspecify.annotations.NullMarked;

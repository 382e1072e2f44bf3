/** Whoever answers, and the tokens of their programs. */
@NullMarked
package org.lede.learner;

import org.jspecify.annotations.NullMarked;

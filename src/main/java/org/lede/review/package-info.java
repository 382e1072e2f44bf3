/** What learners remember of each fact, and what they are asked about again before they forget it. */
@NullMarked
package org.lede.review;

import org.jspecify.annotations.NullMarked;

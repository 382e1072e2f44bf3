/** Attempts at question sets, and the answers given in them. */
@NullMarked
package org.lede.quiz;

import org.jspecify.annotations.NullMarked;

/** Attempts at question sets, and the answers given in them. */
@NullMarked
package org.lede.attempt;

import org.jspecify.annotations.NullMarked;

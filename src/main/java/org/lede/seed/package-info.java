/** Loads the content files of seeds/ at start-up. */
@NullMarked
package org.lede.seed;

import org.jspecify.annotations.NullMarked;

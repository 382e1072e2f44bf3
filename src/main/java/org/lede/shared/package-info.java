/** What every feature may use: ids, the clock, canonical JSON. Uses nothing of Lede itself. */
@NullMarked
package org.lede.shared;

import org.jspecify.annotations.NullMarked;

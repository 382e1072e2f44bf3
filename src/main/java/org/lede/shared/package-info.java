/** What every feature may use: ids, the clock, canonical JSON. Uses nothing else of Lede. */
@NullMarked
package org.lede.shared;

import org.jspecify.annotations.NullMarked;

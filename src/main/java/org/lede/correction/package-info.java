/** Rulings on published questions, and the regrading of every answer they change. */
@NullMarked
package org.lede.correction;

import org.jspecify.annotations.NullMarked;

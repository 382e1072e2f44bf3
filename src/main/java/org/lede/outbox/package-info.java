/** Events that one feature stores with what it does, and that others hear of afterwards. */
@NullMarked
package org.lede.outbox;

import org.jspecify.annotations.NullMarked;

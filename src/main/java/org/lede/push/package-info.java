/** Sends messages to browsers by web push. */
@NullMarked
package org.lede.push;

import org.jspecify.annotations.NullMarked;

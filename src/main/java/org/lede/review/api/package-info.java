/** A day's review over REST; its cards are answered as attempts. */
@NullMarked
package org.lede.review.api;

import org.jspecify.annotations.NullMarked;

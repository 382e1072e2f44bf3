/** The page of a day's review; its cards are asked on the pages of attempts. */
@NullMarked
package org.lede.review.web;

import org.jspecify.annotations.NullMarked;

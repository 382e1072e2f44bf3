/** The pages of a set, a running attempt and its result. */
@NullMarked
package org.lede.attempt.web;

import org.jspecify.annotations.NullMarked;

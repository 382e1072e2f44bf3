/** Guests and bearer tokens over REST. */
@NullMarked
package org.lede.learner.api;

import org.jspecify.annotations.NullMarked;

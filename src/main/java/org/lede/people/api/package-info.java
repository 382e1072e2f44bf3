/** Learners, accounts and tokens over REST. */
@NullMarked
package org.lede.people.api;

import org.jspecify.annotations.NullMarked;

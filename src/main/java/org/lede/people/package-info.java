/** Learners, guests, accounts, roles, sessions and tokens. */
@NullMarked
package org.lede.people;

import org.jspecify.annotations.NullMarked;

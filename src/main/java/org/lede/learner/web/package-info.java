/** Signing up, in and out, and the account's own page. */
@NullMarked
package org.lede.learner.web;

import org.jspecify.annotations.NullMarked;

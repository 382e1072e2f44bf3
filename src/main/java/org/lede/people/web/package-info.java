/** Signing up, in and out, and the account's own page. */
@NullMarked
package org.lede.people.web;

import org.jspecify.annotations.NullMarked;

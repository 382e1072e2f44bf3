/** The printable page of a question set. */
@NullMarked
package org.lede.questionset.web;

import org.jspecify.annotations.NullMarked;

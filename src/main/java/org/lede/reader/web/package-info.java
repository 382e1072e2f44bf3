/** The library, the reader and the page of a learner. */
@NullMarked
package org.lede.reader.web;

import org.jspecify.annotations.NullMarked;

/** How a question looks on a page, whichever feature shows it. */
@NullMarked
package org.lede.library.web;

import org.jspecify.annotations.NullMarked;

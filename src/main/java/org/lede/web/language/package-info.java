/** The language of a page: the reader's choice, remembered, or the browser's. */
@NullMarked
package org.lede.web.language;

import org.jspecify.annotations.NullMarked;

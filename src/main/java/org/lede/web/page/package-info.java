/** What all pages share: layout, assets, messages, how numbers and times are written. */
@NullMarked
package org.lede.web.page;

import org.jspecify.annotations.NullMarked;

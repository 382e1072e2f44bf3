/** What every page shares: layout, assets, messages, how numbers and times are written. */
@NullMarked
package org.lede.platform.page;

import org.jspecify.annotations.NullMarked;

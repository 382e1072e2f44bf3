/** What every page shares: layout, assets, language, messages. */
@NullMarked
package org.lede.platform.page;

import org.jspecify.annotations.NullMarked;

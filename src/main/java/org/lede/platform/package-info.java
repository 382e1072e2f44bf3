/** Start-up, error answers, security and page layout, for every feature; uses no feature. */
@NullMarked
package org.lede.platform;

import org.jspecify.annotations.NullMarked;

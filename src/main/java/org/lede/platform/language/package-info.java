/** In which language a page is: chosen by the browser or by a switch that is remembered. */
@NullMarked
package org.lede.platform.language;

import org.jspecify.annotations.NullMarked;

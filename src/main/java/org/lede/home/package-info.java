/** What composes several features: the library, the reader, my history. */
@NullMarked
package org.lede.home;

import org.jspecify.annotations.NullMarked;

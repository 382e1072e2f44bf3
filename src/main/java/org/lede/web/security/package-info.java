/** Who is asking, by cookie, token or address, and how often they may. */
@NullMarked
package org.lede.web.security;

import org.jspecify.annotations.NullMarked;

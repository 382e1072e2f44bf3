/** Who is asking: the principal, the sealed session cookie. */
@NullMarked
package org.lede.platform.security;

import org.jspecify.annotations.NullMarked;

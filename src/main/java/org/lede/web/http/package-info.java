/** Headers and bodies of every request, before a resource sees it. */
@NullMarked
package org.lede.web.http;

import org.jspecify.annotations.NullMarked;

/** What every request and every answer carries, before it is known what was asked for. */
@NullMarked
package org.lede.platform.http;

import org.jspecify.annotations.NullMarked;

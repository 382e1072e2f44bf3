/** Serves pages while the database is slow or away: requests take turns, and published pages are served from memory. */
@NullMarked
package org.lede.web.availability;

import org.jspecify.annotations.NullMarked;

/** What every resource of the REST API shares: pages, cursors, cached representations, bodies. */
@NullMarked
package org.lede.platform.api;

import org.jspecify.annotations.NullMarked;

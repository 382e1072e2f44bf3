/** The drafts of authors as JSON. */
@NullMarked
package org.lede.studio.api;

import org.jspecify.annotations.NullMarked;

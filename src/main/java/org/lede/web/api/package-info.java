/** What all resources of the REST API share: pages of a list, cached representations, strict JSON. */
@NullMarked
package org.lede.web.api;

import org.jspecify.annotations.NullMarked;

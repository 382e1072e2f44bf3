/** Articles over REST. */
@NullMarked
package org.lede.article.api;

import org.jspecify.annotations.NullMarked;

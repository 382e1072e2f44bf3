/** Articles, facts and question sets over REST. */
@NullMarked
package org.lede.library.api;

import org.jspecify.annotations.NullMarked;

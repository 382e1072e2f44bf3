/** The history of a question and rulings on it over REST. */
@NullMarked
package org.lede.correction.api;

import org.jspecify.annotations.NullMarked;

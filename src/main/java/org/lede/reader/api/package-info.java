/** The learner's own history and progress over REST. */
@NullMarked
package org.lede.reader.api;

import org.jspecify.annotations.NullMarked;

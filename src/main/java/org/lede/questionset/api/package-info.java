/** Question sets and their questions over REST, without keys. */
@NullMarked
package org.lede.questionset.api;

import org.jspecify.annotations.NullMarked;

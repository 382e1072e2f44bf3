/**
 * Question kinds, the answers given to them and the marks they earn, as pure values that know nothing of storage or
 * transport.
 */
@NullMarked
package org.lede.question;

import org.jspecify.annotations.NullMarked;

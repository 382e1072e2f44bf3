/** Reads content folders such as seeds/ and publishes what is in them when the application starts. */
@NullMarked
package org.lede.library.files;

import org.jspecify.annotations.NullMarked;

/** The database the application starts itself where none is configured. */
@NullMarked
package org.lede.platform.database;

import org.jspecify.annotations.NullMarked;

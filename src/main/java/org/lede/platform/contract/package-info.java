/** The API's contract, which is a file, served and made browsable. */
@NullMarked
package org.lede.platform.contract;

import org.jspecify.annotations.NullMarked;

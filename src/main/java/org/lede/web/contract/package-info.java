/** The API's contract, served as a file and as a page to browse. */
@NullMarked
package org.lede.web.contract;

import org.jspecify.annotations.NullMarked;

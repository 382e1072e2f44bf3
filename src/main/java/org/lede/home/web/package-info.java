/** The library, the reader and my page. */
@NullMarked
package org.lede.home.web;

import org.jspecify.annotations.NullMarked;

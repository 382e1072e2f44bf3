/** Pages on which authors write their articles. */
@NullMarked
package org.lede.studio.web;

import org.jspecify.annotations.NullMarked;

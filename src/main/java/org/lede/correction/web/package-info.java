/** The studio's pages for rulings on a set's questions. */
@NullMarked
package org.lede.correction.web;

import org.jspecify.annotations.NullMarked;

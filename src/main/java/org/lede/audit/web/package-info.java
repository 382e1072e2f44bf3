/** The page of the audit log, for admins. */
@NullMarked
package org.lede.audit.web;

import org.jspecify.annotations.NullMarked;

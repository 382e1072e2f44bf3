/** The audit log over REST, for admins. */
@NullMarked
package org.lede.audit.api;

import org.jspecify.annotations.NullMarked;

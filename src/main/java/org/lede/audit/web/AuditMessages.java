package org.lede.audit.web;

import io.quarkus.qute.i18n.MessageBundle;

/** What the page of the audit log says. */
@MessageBundle("audit")
public interface AuditMessages {

    String title();

    String why(long days);

    /** @param action as the log names it; one that a newer version wrote is shown by that name */
    String action(String action);

    String unknownPerson();

    String when();

    String who();

    String what();

    String toWhom();
}

package org.lede.audit.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the page of the audit log says. */
@MessageBundle("audit")
public interface AuditMessages {

    @Message("Audit log")
    String title();

    @Message("Sign-ins, and what was done to accounts and content. The latest first; a line is kept for {days} days.")
    String why(long days);

    /** @param action as the log names it; one that a newer version wrote is shown by that name */
    @Message(
            "{#switch action}{#case 'article-revised'}article revised{#case 'facts-changed'}facts changed{#case 'set-published'}set published{#case 'set-withdrawn'}set withdrawn{#case 'question-ruled'}question corrected{#case 'signed-up'}signed up{#case 'signed-in'}signed in{#case 'sign-in-failed'}sign-in refused{#case 'guest-merged'}guest’s attempts added{#case 'password-changed'}password changed{#case 'password-refused'}wrong password{#case 'session-ended'}device signed out{#case 'sessions-ended'}signed out everywhere{#case 'token-made'}token made{#case 'token-revoked'}token revoked{#case 'role-changed'}role set{#case 'time-granted'}time in tests set{#case 'account-disabled'}account disabled{#case 'account-enabled'}account enabled{#case 'learner-deleted'}learner deleted{#else}{action}{/switch}")
    String action(String action);

    @Message("an unknown name")
    String unknownPerson();

    @Message("When")
    String when();

    @Message("Who")
    String who();

    @Message("What")
    String what();

    @Message("To whom")
    String toWhom();
}

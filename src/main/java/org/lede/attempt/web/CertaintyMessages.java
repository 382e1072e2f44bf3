package org.lede.attempt.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What pages say of how sure somebody is, and of what that earned. */
@MessageBundle("certainty")
public interface CertaintyMessages {

    @Message("How sure are you? (optional)")
    String howSure();

    @Message("{#switch level}{#case 1}Guess{#case 2}Think so{#case 3}Sure{/switch}")
    String confidence(int level);

    @Message("{#switch level}{#case 1}below 67%{#case 2}67–80%{#case 3}above 80%{/switch}")
    String band(int level);

    @Message("You {#switch level}{#case 1}guessed{#case 2}thought so{#case 3}were sure{/switch}:")
    String youSaid(int level);

    @Message("{mark.signed} for certainty.")
    String mark(int mark);

    @Message(
            "Certainty: {mark.signed} of {most}, over the {#if answers == 1}answer{#else}{answers} answers{/if} of which you said how sure you were. Sure and right earns 3, sure and wrong costs 6.")
    String sum(int mark, int most, int answers);
}

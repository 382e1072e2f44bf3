package org.lede.attempt.web;

import io.quarkus.qute.i18n.MessageBundle;

/** What pages say about the confidence of an answer, and what it earned. */
@MessageBundle("certainty")
public interface CertaintyMessages {

    String howSure();

    String confidence(int level);

    String band(int level);

    String youSaid(int level);

    String mark(int mark);

    String sum(int mark, int most, int answers);
}

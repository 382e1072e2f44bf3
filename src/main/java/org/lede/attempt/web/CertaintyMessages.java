package org.lede.attempt.web;

import io.quarkus.qute.i18n.MessageBundle;

/** What pages say about the confidence of an answer, and what it earned. */
@MessageBundle("certainty")
public interface CertaintyMessages {

    String howSure();

    String rule();

    String confidence(int level);

    String ifRight(int level);

    String ifWrong(int level);

    /** @param points how many the mark earned or cost */
    String earned(int level, int mark, int points);

    String sum(int mark, int most, int answers);
}

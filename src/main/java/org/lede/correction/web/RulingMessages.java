package org.lede.correction.web;

import io.quarkus.qute.i18n.MessageBundle;
import java.math.BigDecimal;

/** What pages say of corrected questions: to the editors who correct them, and to the learners who were asked. */
@MessageBundle("ruling")
public interface RulingMessages {

    // To learners

    String corrected();

    String whatWasDone(String type);

    String scoreChanged(BigDecimal before, BigDecimal after, BigDecimal points);

    String scoreChangedSealed(BigDecimal before, BigDecimal after, BigDecimal points);

    String voided();

    String voidedCount(int questions);

    // To editors

    String correctThis();

    String correctSet();

    String why();

    String version(int n);

    String soFar();

    String regrading(String state, int regraded, int total);

    String rightNow();

    String rightAsWell();

    String nothingIsRight();

    String whatTurnedOut();

    String rekey();

    String accept();

    String voidIt();

    String reason();

    String reasonHint();

    String reasonMissing();

    String typeMissing();

    String changesNothing();

    String correct();

    String contestedTitle();

    String noneContested();

    String contestedWhy();

    String contestedReason();

    String contestedReasonMissing();

    String acceptContested();

    String declineContested();

    String contestedBy(int learners);
}

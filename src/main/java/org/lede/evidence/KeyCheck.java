package org.lede.evidence;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lede.question.InvalidContent;
import org.lede.question.Kind;
import org.lede.question.Question;

/** Whether what a learner has to type can be read in the evidence. */
final class KeyCheck {

    private final Question question;
    private final List<String> evidence;
    private final Reading reading;
    private final Numbers numbers;

    private KeyCheck(Question question, List<String> evidence, Reading reading, Numbers numbers) {
        this.question = question;
        this.evidence = evidence;
        this.reading = reading;
        this.numbers = numbers;
    }

    static List<Finding> of(Question question, List<String> evidence, Reading reading, Numbers numbers) {
        return new KeyCheck(question, evidence, reading, numbers).check();
    }

    private List<Finding> check() {
        List<Finding> findings = new ArrayList<>();
        List<List<String>> slots = question.accepted();
        for (int slot = 0; slot < slots.size(); slot++) {
            List<String> accepted = slots.get(slot);
            if (!isHeld(accepted)) {
                findings.add(new Finding(
                        Code.KEY_NOT_IN_EVIDENCE,
                        Claim.pointerOfSlot(question, slot),
                        "None of the accepted answers occurs in the evidence: " + String.join(", ", accepted) + "."));
            }
        }
        return findings;
    }

    /**
     * A range is borne out by any number in it, and "1" is not borne out by "1.5"; so for numbers the question's own mark
     * decides, not the letters.
     */
    private boolean isHeld(List<String> accepted) {
        return question.kind() == Kind.NUMBER
                ? evidence.stream().flatMap(numbers::in).anyMatch(this::isRight)
                : accepted.stream().anyMatch(answer -> reading.anyHolds(evidence, answer));
    }

    private boolean isRight(BigDecimal number) {
        try {
            return question.mark(question.answer(Map.of("number", number))).correct();
        } catch (InvalidContent notANumber) {
            return false;
        }
    }
}

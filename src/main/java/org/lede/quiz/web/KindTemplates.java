package org.lede.quiz.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.lede.content.Gap;
import org.lede.content.Kind;
import org.lede.content.Locate;
import org.lede.content.Matching;
import org.lede.content.MultipleChoice;
import org.lede.content.NumberQuestion;
import org.lede.content.Ordering;
import org.lede.content.Question;
import org.lede.content.ShortText;
import org.lede.content.SingleChoice;
import org.lede.content.Verdict;

/** The registry of templates by question kind: a new kind has its line here and its template beside the others. */
final class KindTemplates {

    private static final Map<Kind, Pair<?>> PAIRS = new EnumMap<>(Map.of(
            Kind.SINGLE_CHOICE,
            new Pair<>(SingleChoice.class, Templates::singleChoice, (q, g, a) -> Templates.singleChoice$words(q, g)),
            Kind.MULTIPLE_CHOICE,
            new Pair<>(
                    MultipleChoice.class, Templates::multipleChoice, (q, g, a) -> Templates.multipleChoice$words(q, g)),
            Kind.VERDICT,
            new Pair<>(Verdict.class, Templates::verdict, (q, g, a) -> Templates.verdict$words(q, g)),
            Kind.SHORT_TEXT,
            new Pair<>(ShortText.class, Templates::shortText, (q, g, a) -> Templates.shortText$words(q, g)),
            Kind.NUMBER,
            new Pair<>(NumberQuestion.class, Templates::number, (q, g, a) -> Templates.number$words(q, g)),
            Kind.GAP,
            new Pair<>(Gap.class, Templates::gap, (q, g, a) -> Templates.gap$words(q, g)),
            Kind.ORDERING,
            new Pair<>(Ordering.class, Templates::ordering, (q, g, a) -> Templates.ordering$words(q, g)),
            Kind.MATCHING,
            new Pair<>(Matching.class, Templates::matching, (q, g, a) -> Templates.matching$words(q, g)),
            Kind.LOCATE,
            new Pair<>(Locate.class, Templates::locate, Templates::locate$words)));

    private KindTemplates() {}

    /** The question with its inputs, open or answered. */
    static RawString form(Question question, Shown shown) {
        return new RawString(PAIRS.get(question.kind()).form(question, shown).render());
    }

    /** An answer to the question in words. */
    static RawString words(Question question, GivenAnswer given, List<LocateText> article) {
        return new RawString(PAIRS.get(question.kind())
                .words(question, given, article)
                .render()
                .strip());
    }

    private record Pair<Q extends Question>(Class<Q> type, Form<Q> form, Words<Q> words) {

        TemplateInstance form(Question question, Shown shown) {
            return form.of(type.cast(question), shown);
        }

        TemplateInstance words(Question question, GivenAnswer given, List<LocateText> article) {
            return words.of(type.cast(question), given, article);
        }
    }

    private interface Form<Q> {
        TemplateInstance of(Q question, Shown shown);
    }

    private interface Words<Q> {
        TemplateInstance of(Q question, GivenAnswer given, List<LocateText> article);
    }

    @CheckedTemplate(basePath = "quiz/kinds", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {

        static native TemplateInstance singleChoice(SingleChoice question, Shown shown);

        static native TemplateInstance singleChoice$words(SingleChoice question, GivenAnswer given);

        static native TemplateInstance multipleChoice(MultipleChoice question, Shown shown);

        static native TemplateInstance multipleChoice$words(MultipleChoice question, GivenAnswer given);

        static native TemplateInstance verdict(Verdict question, Shown shown);

        static native TemplateInstance verdict$words(Verdict question, GivenAnswer given);

        static native TemplateInstance shortText(ShortText question, Shown shown);

        static native TemplateInstance shortText$words(ShortText question, GivenAnswer given);

        static native TemplateInstance number(NumberQuestion question, Shown shown);

        static native TemplateInstance number$words(NumberQuestion question, GivenAnswer given);

        static native TemplateInstance gap(Gap question, Shown shown);

        static native TemplateInstance gap$words(Gap question, GivenAnswer given);

        static native TemplateInstance ordering(Ordering question, Shown shown);

        static native TemplateInstance ordering$words(Ordering question, GivenAnswer given);

        static native TemplateInstance matching(Matching question, Shown shown);

        static native TemplateInstance matching$words(Matching question, GivenAnswer given);

        static native TemplateInstance locate(Locate question, Shown shown);

        static native TemplateInstance locate$words(Locate question, GivenAnswer given, List<LocateText> article);
    }
}

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

    private static final Map<Kind, Views<?>> VIEWS = new EnumMap<>(Map.of(
            Kind.SINGLE_CHOICE,
            new Views<>(
                    SingleChoice.class,
                    Templates::singleChoice,
                    (q, g, a) -> Templates.singleChoice$words(q, g),
                    Templates::singleChoice$paper),
            Kind.MULTIPLE_CHOICE,
            new Views<>(
                    MultipleChoice.class,
                    Templates::multipleChoice,
                    (q, g, a) -> Templates.multipleChoice$words(q, g),
                    Templates::multipleChoice$paper),
            Kind.VERDICT,
            new Views<>(
                    Verdict.class,
                    Templates::verdict,
                    (q, g, a) -> Templates.verdict$words(q, g),
                    Templates::verdict$paper),
            Kind.SHORT_TEXT,
            new Views<>(
                    ShortText.class,
                    Templates::shortText,
                    (q, g, a) -> Templates.shortText$words(q, g),
                    Templates::shortText$paper),
            Kind.NUMBER,
            new Views<>(
                    NumberQuestion.class,
                    Templates::number,
                    (q, g, a) -> Templates.number$words(q, g),
                    Templates::number$paper),
            Kind.GAP,
            new Views<>(Gap.class, Templates::gap, (q, g, a) -> Templates.gap$words(q, g), Templates::gap$paper),
            Kind.ORDERING,
            new Views<>(
                    Ordering.class,
                    Templates::ordering,
                    (q, g, a) -> Templates.ordering$words(q, g),
                    Templates::ordering$paper),
            Kind.MATCHING,
            new Views<>(
                    Matching.class,
                    Templates::matching,
                    (q, g, a) -> Templates.matching$words(q, g),
                    Templates::matching$paper),
            Kind.LOCATE,
            new Views<>(Locate.class, Templates::locate, Templates::locate$words, Templates::locate$paper)));

    private KindTemplates() {}

    /** The question with its inputs, open or answered. */
    static RawString form(Question question, Shown shown) {
        return new RawString(VIEWS.get(question.kind()).form(question, shown).render());
    }

    /** An answer to the question in words. */
    static RawString words(Question question, GivenAnswer given, List<LocateText> article) {
        return new RawString(VIEWS.get(question.kind())
                .words(question, given, article)
                .render()
                .strip());
    }

    /** The question as it is answered on paper. */
    static RawString paper(Question question) {
        return new RawString(VIEWS.get(question.kind()).paper(question).render());
    }

    private record Views<Q extends Question>(Class<Q> type, Form<Q> form, Words<Q> words, Paper<Q> paper) {

        TemplateInstance form(Question question, Shown shown) {
            return form.of(type.cast(question), shown);
        }

        TemplateInstance words(Question question, GivenAnswer given, List<LocateText> article) {
            return words.of(type.cast(question), given, article);
        }

        TemplateInstance paper(Question question) {
            return paper.of(type.cast(question));
        }
    }

    private interface Paper<Q> {
        TemplateInstance of(Q question);
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

        static native TemplateInstance singleChoice$paper(SingleChoice question);

        static native TemplateInstance multipleChoice(MultipleChoice question, Shown shown);

        static native TemplateInstance multipleChoice$words(MultipleChoice question, GivenAnswer given);

        static native TemplateInstance multipleChoice$paper(MultipleChoice question);

        static native TemplateInstance verdict(Verdict question, Shown shown);

        static native TemplateInstance verdict$words(Verdict question, GivenAnswer given);

        static native TemplateInstance verdict$paper(Verdict question);

        static native TemplateInstance shortText(ShortText question, Shown shown);

        static native TemplateInstance shortText$words(ShortText question, GivenAnswer given);

        static native TemplateInstance shortText$paper(ShortText question);

        static native TemplateInstance number(NumberQuestion question, Shown shown);

        static native TemplateInstance number$words(NumberQuestion question, GivenAnswer given);

        static native TemplateInstance number$paper(NumberQuestion question);

        static native TemplateInstance gap(Gap question, Shown shown);

        static native TemplateInstance gap$words(Gap question, GivenAnswer given);

        static native TemplateInstance gap$paper(Gap question);

        static native TemplateInstance ordering(Ordering question, Shown shown);

        static native TemplateInstance ordering$words(Ordering question, GivenAnswer given);

        static native TemplateInstance ordering$paper(Ordering question);

        static native TemplateInstance matching(Matching question, Shown shown);

        static native TemplateInstance matching$words(Matching question, GivenAnswer given);

        static native TemplateInstance matching$paper(Matching question);

        static native TemplateInstance locate(Locate question, Shown shown);

        static native TemplateInstance locate$words(Locate question, GivenAnswer given, List<LocateText> article);

        static native TemplateInstance locate$paper(Locate question);
    }
}

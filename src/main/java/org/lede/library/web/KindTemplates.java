package org.lede.library.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import java.util.EnumMap;
import java.util.Map;
import org.lede.question.Gap;
import org.lede.question.Kind;
import org.lede.question.Locate;
import org.lede.question.Matching;
import org.lede.question.MultipleChoice;
import org.lede.question.NumberQuestion;
import org.lede.question.Ordering;
import org.lede.question.Question;
import org.lede.question.ShortText;
import org.lede.question.SingleChoice;
import org.lede.question.Verdict;

/** The registry of templates by question kind: a new kind has its line here and its template beside the others. */
public final class KindTemplates {

    private static final Map<Kind, Views<?>> VIEWS = new EnumMap<>(Map.of(
            Kind.SINGLE_CHOICE,
            new Views<>(
                    SingleChoice.class,
                    Templates::singleChoice,
                    Templates::singleChoice$words,
                    Templates::singleChoice$paper),
            Kind.MULTIPLE_CHOICE,
            new Views<>(
                    MultipleChoice.class,
                    Templates::multipleChoice,
                    Templates::multipleChoice$words,
                    Templates::multipleChoice$paper),
            Kind.VERDICT,
            new Views<>(Verdict.class, Templates::verdict, Templates::verdict$words, Templates::verdict$paper),
            Kind.SHORT_TEXT,
            new Views<>(ShortText.class, Templates::shortText, Templates::shortText$words, Templates::shortText$paper),
            Kind.NUMBER,
            new Views<>(NumberQuestion.class, Templates::number, Templates::number$words, Templates::number$paper),
            Kind.GAP,
            new Views<>(Gap.class, Templates::gap, Templates::gap$words, Templates::gap$paper),
            Kind.ORDERING,
            new Views<>(Ordering.class, Templates::ordering, Templates::ordering$words, Templates::ordering$paper),
            Kind.MATCHING,
            new Views<>(Matching.class, Templates::matching, Templates::matching$words, Templates::matching$paper),
            Kind.LOCATE,
            new Views<>(Locate.class, Templates::locate, Templates::locate$words, Templates::locate$paper)));

    private KindTemplates() {}

    /** The question with its inputs, open or answered. */
    public static RawString form(Question question, Shown shown) {
        return new RawString(VIEWS.get(question.kind()).form(question, shown).render());
    }

    /** The answer given to the question, in words. */
    public static RawString words(Question question, Shown shown) {
        return new RawString(
                VIEWS.get(question.kind()).words(question, shown).render().strip());
    }

    /** The question as it is answered on paper. */
    public static RawString paper(Question question, String language) {
        return new RawString(
                VIEWS.get(question.kind()).paper(question, language).render());
    }

    private record Views<Q extends Question>(Class<Q> type, View<Q> form, View<Q> words, Paper<Q> paper) {

        TemplateInstance form(Question question, Shown shown) {
            return form.of(type.cast(question), shown);
        }

        TemplateInstance words(Question question, Shown shown) {
            return words.of(type.cast(question), shown);
        }

        TemplateInstance paper(Question question, String language) {
            return paper.of(type.cast(question), language);
        }
    }

    private interface View<Q> {
        TemplateInstance of(Q question, Shown shown);
    }

    private interface Paper<Q> {
        TemplateInstance of(Q question, String language);
    }

    @CheckedTemplate(basePath = "library/kinds", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {

        static native TemplateInstance singleChoice(SingleChoice question, Shown shown);

        static native TemplateInstance singleChoice$words(SingleChoice question, Shown shown);

        static native TemplateInstance singleChoice$paper(SingleChoice question, String language);

        static native TemplateInstance multipleChoice(MultipleChoice question, Shown shown);

        static native TemplateInstance multipleChoice$words(MultipleChoice question, Shown shown);

        static native TemplateInstance multipleChoice$paper(MultipleChoice question, String language);

        static native TemplateInstance verdict(Verdict question, Shown shown);

        static native TemplateInstance verdict$words(Verdict question, Shown shown);

        static native TemplateInstance verdict$paper(Verdict question, String language);

        static native TemplateInstance shortText(ShortText question, Shown shown);

        static native TemplateInstance shortText$words(ShortText question, Shown shown);

        static native TemplateInstance shortText$paper(ShortText question, String language);

        static native TemplateInstance number(NumberQuestion question, Shown shown);

        static native TemplateInstance number$words(NumberQuestion question, Shown shown);

        static native TemplateInstance number$paper(NumberQuestion question, String language);

        static native TemplateInstance gap(Gap question, Shown shown);

        static native TemplateInstance gap$words(Gap question, Shown shown);

        static native TemplateInstance gap$paper(Gap question, String language);

        static native TemplateInstance ordering(Ordering question, Shown shown);

        static native TemplateInstance ordering$words(Ordering question, Shown shown);

        static native TemplateInstance ordering$paper(Ordering question, String language);

        static native TemplateInstance matching(Matching question, Shown shown);

        static native TemplateInstance matching$words(Matching question, Shown shown);

        static native TemplateInstance matching$paper(Matching question, String language);

        static native TemplateInstance locate(Locate question, Shown shown);

        static native TemplateInstance locate$words(Locate question, Shown shown);

        static native TemplateInstance locate$paper(Locate question, String language);
    }
}

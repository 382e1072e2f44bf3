package org.lede.library.content;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lede.evidence.ArticleText;
import org.lede.evidence.EvidenceGate;
import org.lede.library.Display;
import org.lede.library.Imprint;
import org.lede.library.LeadImage;
import org.lede.question.Fields;

/**
 * Reads an article: its imprint and its text.
 *
 * @param problems what is wrong with it; the article is stored only without any
 */
public record ArticleReader(Imprint imprint, ArticleText text, List<ContentProblem> problems) {

    /** The members of an imprint, besides its picture. */
    private static final List<String> IMPRINT =
            List.of("title", "source", "rights", "display", "language", "published", "author", "section", "tags");

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");

    /** Notes every field that is neither of an imprint nor the one besides. */
    public static void requireKnown(Fields fields, String besides) {
        fields.only(Stream.concat(IMPRINT.stream(), Stream.of(besides)).toArray(String[]::new));
    }

    /**
     * @param fields those of the imprint, whose names the caller has checked
     * @param body the article's text, a blank line between two paragraphs
     */
    public static ArticleReader read(Fields fields, @Nullable LeadImage picture, String body) {
        Imprint imprint = new Imprint(
                fields.string("title"),
                fields.string("source"),
                fields.string("rights"),
                display(fields),
                language(fields),
                published(fields),
                fields.optionalString("author"),
                fields.optionalString("section"),
                fields.isBlank("tags") ? List.of() : fields.strings("tags"),
                picture);
        String text = paragraphs(body);
        if (text.isEmpty()) {
            fields.problem("", "NO_TEXT", "The article has no text.");
        }
        return new ArticleReader(
                imprint,
                ArticleText.inLanguage(imprint.language(), text),
                fields.problems().stream().map(ContentProblem::of).toList());
    }

    /** The gate through which its facts and questions have to pass. */
    public EvidenceGate gate() {
        return new EvidenceGate(text, imprint.title(), imprint.language());
    }

    /** Without a text there is nothing that could prove a fact. */
    public boolean hasText() {
        return !text.text().isEmpty();
    }

    /** Line ends and blank lines are the file's, not the article's: paragraphs stay apart by one blank line. */
    private static String paragraphs(String body) {
        return String.join(
                "\n\n",
                Arrays.stream(body.strip().split("\\R\\s*\\R"))
                        .map(String::strip)
                        .toList());
    }

    private static Display display(Fields fields) {
        String wire = fields.string("display");
        return Arrays.stream(Display.values())
                .filter(display -> display.wire().equals(wire))
                .findFirst()
                .orElseGet(() -> {
                    fields.problem("display", "UNKNOWN_DISPLAY", "display is full, excerpts or link.");
                    return Display.LINK;
                });
    }

    private static String language(Fields fields) {
        String tag = fields.string("language");
        if (!tag.isEmpty() && !LANGUAGE.matcher(tag).matches()) {
            fields.problem("language", "UNKNOWN_LANGUAGE", "language is a tag such as en or fr-CA.");
        }
        return tag;
    }

    private static @Nullable LocalDate published(Fields fields) {
        String date = fields.optionalString("published");
        try {
            return date == null ? null : LocalDate.parse(date);
        } catch (DateTimeException e) {
            fields.problem("published", "NOT_A_DATE", "published is a day such as 2025-01-31.");
            return null;
        }
    }
}

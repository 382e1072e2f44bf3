package org.lede.library.files;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lede.evidence.ArticleText;
import org.lede.library.Display;
import org.lede.library.ImageFile;
import org.lede.library.Imprint;
import org.lede.question.Fields;

/**
 * An {@code article.md}: the article's imprint as front matter, then its text alone.
 *
 * @param image the picture that the imprint names; null for none
 * @param problems what is wrong with the front matter; the article is stored only without any
 */
record ArticleFile(Imprint imprint, @Nullable ImageFile image, ArticleText text, List<SeedProblem> problems) {

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");
    private static final Pattern FILE =
            Pattern.compile("---[ \\t]*\\n(?:(.*?)\\n)??---[ \\t]*(?:\\n(.*))?", Pattern.DOTALL);

    /**
     * @param files with the picture beside it
     * @throws InvalidSeed with everything that is wrong with it, when it has no text or no front matter
     */
    static ArticleFile read(String path, SeedFiles files) {
        Matcher parts = FILE.matcher(files.read(path));
        if (!parts.matches()) {
            throw InvalidSeed.at(
                    path, 1, "The file has to begin with front matter between two lines of three hyphens.");
        }
        YamlFile yaml = YamlFile.read(path, orEmpty(parts.group(1)), 2);
        Fields fields = Fields.of(yaml.tree());
        fields.only(
                "title", "source", "rights", "display", "language", "published", "author", "section", "tags", "image");
        Picture picture = fields.isBlank("image") ? Picture.NONE : Picture.read(fields.map("image"), path, files);
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
                picture.lead());
        String text = paragraphs(orEmpty(parts.group(2)));
        if (text.isEmpty()) {
            fields.problem("", "NO_TEXT", "The article has no text.");
        }
        List<SeedProblem> problems =
                fields.problems().stream().map(yaml::failure).toList();
        if (text.isEmpty()) {
            throw new InvalidSeed(problems);
        }
        return new ArticleFile(imprint, picture.file(), ArticleText.inLanguage(imprint.language(), text), problems);
    }

    private static String orEmpty(@Nullable String part) {
        return part == null ? "" : part;
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

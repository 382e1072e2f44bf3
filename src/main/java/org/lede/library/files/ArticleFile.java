package org.lede.library.files;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lede.library.ImageFile;
import org.lede.library.content.ArticleReader;
import org.lede.question.Fields;

/**
 * An {@code article.md}: the article's imprint as front matter, then its text alone.
 *
 * @param image the picture that the imprint names; null for none
 * @param problems what is wrong with the front matter; the article is stored only without any
 */
record ArticleFile(ArticleReader article, @Nullable ImageFile image, List<SeedProblem> problems) {

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
        ArticleReader.requireKnown(fields, "image");
        Picture picture = fields.isBlank("image") ? Picture.NONE : Picture.read(fields.map("image"), path, files);
        ArticleReader article = ArticleReader.read(fields, picture.lead(), orEmpty(parts.group(2)));
        List<SeedProblem> problems = yaml.problems(article.problems());
        if (!article.hasText()) {
            throw new InvalidSeed(problems);
        }
        return new ArticleFile(article, picture.file(), problems);
    }

    private static String orEmpty(@Nullable String part) {
        return part == null ? "" : part;
    }
}

package org.lede.library.files;

import org.jspecify.annotations.Nullable;
import org.lede.library.ImageFile;
import org.lede.library.LeadImage;
import org.lede.question.Fields;
import org.lede.question.InvalidContent;

/**
 * The picture that the front matter of an article names: a file beside {@code article.md}.
 *
 * @param lead as it stands in the imprint
 */
record Picture(@Nullable ImageFile file, @Nullable LeadImage lead) {

    static final Picture NONE = new Picture(null, null);

    /** By its ending a file is found among the others; of which type it is, its bytes tell. */
    static final String FILE_NAME = "[^/\\\\.][^/\\\\]*\\.(?i:png|jpe?g|webp|avif)";

    static Picture read(Fields fields, String article, SeedFiles files) {
        fields.only("file", "alt", "credit");
        String alt = fields.string("alt");
        String credit = fields.string("credit");
        ImageFile file = file(fields, article.substring(0, article.lastIndexOf('/') + 1), files);
        return file == null ? NONE : new Picture(file, LeadImage.of(file, alt, credit));
    }

    private static @Nullable ImageFile file(Fields fields, String folder, SeedFiles files) {
        String name = fields.string("file");
        if (name.isEmpty()) {
            return null;
        }
        if (!name.matches(FILE_NAME)) {
            fields.problem(
                    "file", "NOT_A_PICTURE", "file is the name of a PNG, JPEG, WebP or AVIF file beside article.md.");
            return null;
        }
        if (!files.paths().contains(folder + name)) {
            fields.problem("file", "NO_PICTURE", "There is no file " + name + " beside article.md.");
            return null;
        }
        try {
            return ImageFile.of(files.bytes(folder + name));
        } catch (InvalidContent e) {
            e.problems().forEach(problem -> fields.problem("file", problem.code(), problem.message()));
            return null;
        }
    }
}

package org.lede.library.files;

/**
 * One thing that is wrong with, or odd about, a content file.
 *
 * @param file its path below {@code seeds/}
 * @param line from 1
 * @param failure whether it keeps the article's change from being loaded; else it is a warning
 */
public record SeedProblem(String file, int line, String message, boolean failure) {

    static SeedProblem failure(String file, int line, String message) {
        return new SeedProblem(file, line, message, true);
    }

    @Override
    public String toString() {
        return file + ":" + line + ": " + message;
    }
}

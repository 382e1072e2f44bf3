package org.lede.library.content;

import org.lede.evidence.Finding;
import org.lede.question.Problem;

/**
 * One thing that is wrong with, or odd about, the content of an article.
 *
 * @param pointer where, as an RFC 6901 JSON pointer into the tree that was read
 * @param code what kind of thing, in capitals, stable for programs
 * @param message the same for people
 * @param failure whether it keeps the content from being published; else it is a warning
 */
public record ContentProblem(String pointer, String code, String message, boolean failure) {

    static ContentProblem failure(String pointer, String code, String message) {
        return new ContentProblem(pointer, code, message, true);
    }

    static ContentProblem of(Problem problem) {
        return failure(problem.pointer(), problem.code(), problem.message());
    }

    static ContentProblem of(Finding finding) {
        return new ContentProblem(finding.pointer(), finding.code().name(), finding.message(), finding.failure());
    }

    /** The same problem as seen from a larger tree, in which the tree read stands at {@code parent}. */
    ContentProblem under(String parent) {
        return new ContentProblem(parent + pointer, code, message, failure);
    }
}

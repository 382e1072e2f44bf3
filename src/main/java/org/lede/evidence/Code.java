package org.lede.evidence;

/** The kinds of finding, by the names that clients see. */
public enum Code {
    /** The quote does not occur in the article, or not within the prefix and suffix given. */
    QUOTE_NOT_FOUND(true),
    /** The quote occurs more than once, and prefix and suffix don't single one out. */
    QUOTE_AMBIGUOUS(true),
    /** The quote has under 3 words: that few can't state a claim. */
    QUOTE_TOO_SHORT(true),
    /** The quote has over 80 words, or over 250 of one sentence: that many don't show where the proof is. */
    QUOTE_TOO_LONG(true),
    /** No accepted answer occurs in the evidence. */
    KEY_NOT_IN_EVIDENCE(true),
    /** A wrong option reads the same as a right one. */
    DISTRACTOR_EQUALS_KEY(true),
    /** Two options read the same. */
    DUPLICATE_OPTION(true),
    /** No option is right. */
    NO_KEY(true),
    /** The stem or key has a name that is neither in the article nor allowed. */
    NAME_NOT_IN_ARTICLE(true),
    /** The stem or key has a number that is neither in the article nor allowed. */
    NUMBER_NOT_IN_ARTICLE(true),

    /** The right option is by far the longest, which gives it away. */
    KEY_IS_LONGEST(false),
    /** All questions of a set have their key at one position. */
    KEYS_AT_ONE_POSITION(false),
    /** The stem says the answer. */
    STEM_CONTAINS_KEY(false),
    /** The stem turns the question round with a word that a hasty reader passes over. */
    NEGATION_NOT_EMPHASISED(false),
    /** Two questions of a set ask nearly the same. */
    STEMS_NEARLY_EQUAL(false),
    /** A wrong option occurs in the evidence; it may tempt fairly, so a person must look. */
    DISTRACTOR_IN_EVIDENCE(false),
    /** Another answer that learners may give and that a person may want to accept. */
    MORE_TO_ACCEPT(false);

    private final boolean failure;

    Code(boolean failure) {
        this.failure = failure;
    }

    /** Whether it keeps the content from being published; else it is a warning. */
    public boolean failure() {
        return failure;
    }
}

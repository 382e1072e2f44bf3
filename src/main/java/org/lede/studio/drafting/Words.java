package org.lede.studio.drafting;

/** What drafts say beside the article's own words. */
final class Words {

    private final Rules rules;

    Words(Rules rules) {
        this.rules = rules;
    }

    String explanation(Statement statement) {
        String quote = Statements.squeezed(statement.quote());
        return says() + rules.quoting(quote) + (quote.endsWith(".") ? "" : ".");
    }

    /** Of a wrong statement: what was changed in it. */
    String explanation(Statement statement, String right, String wrong) {
        String changed = rules.isFrench()
                ? "C’est " + rules.quoting(right) + " et non " + rules.quoting(wrong) + ". "
                : "It is " + rules.quoting(right) + ", not " + rules.quoting(wrong) + ". ";
        return changed + explanation(statement);
    }

    /** Of a wrong option, which is another name or date of the article. */
    String feedback() {
        return rules.isFrench()
                ? "L’article en parle à un autre propos."
                : "The article mentions this in another connection.";
    }

    private String says() {
        return switch (rules.language()) {
            case "fr" -> "L’article le dit\u00A0: ";
            case "de" -> "Im Artikel steht: ";
            case "es" -> "El artículo dice: ";
            default -> "The article says: ";
        };
    }
}

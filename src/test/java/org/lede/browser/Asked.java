package org.lede.browser;

import java.util.Map;
import org.lede.question.Kind;

/**
 * The question on a page, with what no browser knows: what is right.
 *
 * @param right an answer that earns everything
 * @param wrong an answer that earns nothing
 */
record Asked(Kind kind, Map<String, Object> right, Map<String, Object> wrong, String explanation) {

    Map<String, Object> answer(boolean rightly) {
        return rightly ? right : wrong;
    }
}

package org.lede.studio.drafting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A question that may become a draft.
 *
 * @param proofs  the statements that prove it, the first of them named in its ref
 * @param kind    as the files name it
 * @param key     what is asked for, so that no two drafts ask for the same of one sentence
 * @param value   how good questions of this form mostly are, from 0 to 1
 * @param members the question's own, without refs
 */
record Candidate(List<Statement> proofs, String kind, String key, double value, Map<String, Object> members) {

    /** @param members their names, each followed by its value */
    static Candidate of(Statement proof, String kind, String key, double value, Object... members) {
        return of(List.of(proof), kind, key, value, members);
    }

    static Candidate of(List<Statement> proofs, String kind, String key, double value, Object... members) {
        Map<String, Object> all = new LinkedHashMap<>(Map.of("kind", kind));
        all.putAll(tree(members));
        return new Candidate(proofs, kind, key, value, all);
    }

    /** In the order given, so that it is written in the same order every time. */
    static Map<String, Object> tree(Object... members) {
        Map<String, Object> tree = new LinkedHashMap<>();
        for (int i = 0; i < members.length; i += 2) {
            tree.put((String) members[i], members[i + 1]);
        }
        return tree;
    }

    Statement proof() {
        return proofs.get(0);
    }
}

package org.lede.question;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Ids and an order for the texts of one list that tell nothing of the key: both come from a hash of the text alone, so
 * that with another key, other author's ids or another author's order they stay what they are.
 */
final class PublicIds {

    private final List<String> ordered;
    private final Map<String, String> ids;

    private PublicIds(List<String> ordered, Map<String, String> ids) {
        this.ordered = ordered;
        this.ids = ids;
    }

    /**
     * @param salt the question's stable id, so that the same text has another id in another question
     * @param list the name of the list, so that the same text has another id in another list
     * @param texts distinct
     */
    static PublicIds of(String salt, String list, List<String> texts) {
        Map<String, byte[]> hashes =
                texts.stream().collect(Collectors.toMap(Function.identity(), text -> hash(salt, list, text)));
        List<String> ordered = new ArrayList<>(hashes.keySet());
        ordered.sort(Comparator.comparing(text -> HexFormat.of().formatHex(hashes.get(text))));
        int length = shortestDistinct(hashes);
        Map<String, String> ids =
                ordered.stream().collect(Collectors.toMap(Function.identity(), text -> code(hashes.get(text), length)));
        return new PublicIds(List.copyOf(ordered), ids);
    }

    static PublicIds of(String salt, String list, Iterable<? extends Listed> items) {
        List<String> texts = new ArrayList<>();
        items.forEach(item -> texts.add(item.text().text()));
        return of(salt, list, texts);
    }

    /** The texts in the order of their hashes. */
    List<String> ordered() {
        return ordered;
    }

    /** The ids in the order of their hashes. */
    List<String> orderedIds() {
        return ordered.stream().map(ids::get).toList();
    }

    String id(Text text) {
        return ids.get(text.text());
    }

    /** Where a text stands in the order. */
    int place(Text text) {
        return ordered.indexOf(text.text());
    }

    /**
     * How many pairs of a letter and a digit tell all of them apart; the same for all, or the longer ones would stand
     * out.
     */
    private static int shortestDistinct(Map<String, byte[]> hashes) {
        int length = 1;
        while (distinct(hashes, length) < hashes.size()) {
            length++;
        }
        return length;
    }

    private static int distinct(Map<String, byte[]> hashes, int length) {
        return hashes.values().stream()
                .map(hash -> code(hash, length))
                .collect(Collectors.toCollection(HashSet::new))
                .size();
    }

    private static String code(byte[] hash, int length) {
        StringBuilder code = new StringBuilder();
        for (int pair = 0; pair < length; pair++) {
            code.append((char) ('a' + (hash[2 * pair] & 0xFF) % 26));
            code.append((char) ('0' + (hash[2 * pair + 1] & 0xFF) % 10));
        }
        return code.toString();
    }

    /** The parts are told apart by NUL, which no text may hold. */
    private static byte[] hash(String salt, String list, String text) {
        try {
            String input = salt + '\0' + list + '\0' + text;
            return MessageDigest.getInstance("SHA-256").digest(input.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}

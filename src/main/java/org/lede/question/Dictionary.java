package org.lede.question;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The common words of a language, by which a misspelt word is told from another word.
 *
 * <p>Packed as a Bloom filter (Bloom, "Space/time trade-offs in hash coding with allowable errors", Communications of
 * the ACM 13, 1970): it knows each of its words, and takes two in a hundred others for one, whose slips don't pass then.
 */
final class Dictionary {

    /** For every language without a list of its own: countries, months and weekdays of all languages. */
    private static final String NAMES = "names";

    static final int BITS_A_WORD = 8;

    private static final int HASHES = 5;
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private static final Map<String, Dictionary> BY_LANGUAGE = new ConcurrentHashMap<>();

    private final byte[] bits;

    Dictionary(byte[] bits) {
        this.bits = bits;
    }

    /** @param language a base language such as {@code en} */
    static Dictionary of(String language) {
        return BY_LANGUAGE.computeIfAbsent(
                language, name -> read(name).or(() -> read(NAMES)).orElseThrow());
    }

    /** Whether a folded word is one of the language. */
    boolean knows(String word) {
        long hash = hash(word);
        for (int turn = 0; turn < HASHES; turn++) {
            int bit = bit(hash, turn);
            if ((bits[bit >> 3] & 1 << (bit & 7)) == 0) {
                return false;
            }
        }
        return true;
    }

    void add(String word) {
        long hash = hash(word);
        for (int turn = 0; turn < HASHES; turn++) {
            int bit = bit(hash, turn);
            bits[bit >> 3] |= (byte) (1 << (bit & 7));
        }
    }

    /** Two halves of one hash make all the others (Kirsch and Mitzenmacher, "Less hashing, same performance", 2006). */
    private int bit(long hash, int turn) {
        int mixed = (int) hash + turn * ((int) (hash >>> 32) | 1);
        return Math.floorMod(mixed, bits.length * 8);
    }

    /** FNV-1a, whose last bits are mixed once more. */
    private static long hash(String word) {
        long hash = FNV_OFFSET;
        for (int i = 0; i < word.length(); i++) {
            hash = (hash ^ word.charAt(i)) * FNV_PRIME;
        }
        hash ^= hash >>> 32;
        hash *= 0x9e3779b97f4a7c15L;
        return hash ^ hash >>> 29;
    }

    private static Optional<Dictionary> read(String name) {
        if (!name.matches("[a-z]{2,5}")) {
            return Optional.empty();
        }
        try (InputStream in = Dictionary.class.getResourceAsStream(name + ".words")) {
            return in == null ? Optional.empty() : Optional.of(new Dictionary(in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

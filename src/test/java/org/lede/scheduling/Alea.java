package org.lede.scheduling;

import java.util.random.RandomGenerator;

/** The generator that ts-fsrs draws its fuzz from: Johannes Baagøe's Alea of 2010, by its published description. */
final class Alea implements RandomGenerator {

    private static final double TO_THE_MINUS_32 = 0x1p-32;

    private double hash = 0xefc8249dL;
    private double carry = 1;
    private final double[] state;

    Alea(String seed) {
        state = new double[] {mash(" "), mash(" "), mash(" ")};
        for (int i = 0; i < state.length; i++) {
            state[i] -= mash(seed);
            state[i] += state[i] < 0 ? 1 : 0;
        }
    }

    private double mash(String text) {
        for (int i = 0; i < text.length(); i++) {
            hash += text.charAt(i);
            double product = 0.02519603282416938 * hash;
            hash = Math.floor(product);
            product = (product - hash) * hash;
            hash = Math.floor(product);
            hash += (product - hash) * 0x1p32;
        }
        return Math.floor(hash) % 0x1p32 * TO_THE_MINUS_32;
    }

    private double step() {
        double sum = 2091639 * state[0] + carry * TO_THE_MINUS_32;
        carry = Math.floor(sum);
        state[0] = state[1];
        state[1] = state[2];
        state[2] = sum - carry;
        return state[2];
    }

    @Override
    public int nextInt() {
        return (int) (long) (step() * 0x1p32);
    }

    /** Of 32 bits, as ts-fsrs draws it. */
    @Override
    public double nextDouble() {
        return step();
    }

    @Override
    public long nextLong() {
        return (long) nextInt() << 32 | nextInt() & 0xffffffffL;
    }
}

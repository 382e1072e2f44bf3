package org.lede.attempt;

/**
 * Where a card stands among those of a day's review, as it was when the card was drawn.
 *
 * @param position from 1
 * @param of how many the day has, not fewer than the position
 */
public record CardPlace(int position, int of) {

    public CardPlace {
        if (position < 1 || of < position) {
            throw new IllegalArgumentException("no card " + position + " of " + of);
        }
    }
}

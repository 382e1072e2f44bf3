package org.lede.review.api;

import java.util.UUID;
import org.lede.attempt.Attempt;
import org.lede.attempt.Attempt.CardPlace;

/**
 * A card of a day's review.
 *
 * @param attempt the attempt at one question that it is answered as
 * @param position its place among the day's, from 1
 * @param of how many the day has
 */
public record CardView(UUID attempt, int position, int of) {

    static CardView of(Attempt card) {
        CardPlace place = card.cardPlace().orElseThrow();
        return new CardView(card.id(), place.position(), place.of());
    }
}

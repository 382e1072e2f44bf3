package org.lede.review.web;

import org.lede.people.Reminders;

/**
 * The offer to be reminded, or that the learner is.
 *
 * @param key with which a browser subscribes; empty where this installation sends no reminders
 */
public record ReminderOffer(String key, Reminders.Setting setting) {

    public boolean isMade() {
        return !key.isEmpty();
    }

    public boolean isOn() {
        return setting.isOn();
    }

    public int hour() {
        return setting.hour();
    }
}

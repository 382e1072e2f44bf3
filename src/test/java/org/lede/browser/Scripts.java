package org.lede.browser;

/** Whether a browser runs the pages' scripts; every page has to be complete either way. */
enum Scripts {
    ON,
    OFF
}

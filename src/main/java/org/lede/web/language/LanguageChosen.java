package org.lede.web.language;

/** Somebody has switched the pages to a language; fired while the request is served, so that whoever knows them keeps it. */
public record LanguageChosen(Language language) {}

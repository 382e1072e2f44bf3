package org.lede.web.security;

/** Which part of the application a path belongs to. */
public final class Paths {

    private Paths() {}

    /** Whether programs are served there, with JSON and bearer tokens, and not people. */
    public static boolean isApi(String path) {
        return path.equals("/api") || path.startsWith("/api/");
    }
}

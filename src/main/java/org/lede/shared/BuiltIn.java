package org.lede.shared;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Reads files that are built into the application; in a native executable, the configuration has to list them. */
public final class BuiltIn {

    private BuiltIn() {}

    /**
     * The bytes of a file.
     *
     * @param path on the class path, without a slash before it
     * @throws IllegalStateException when it isn't there, which is a fault of the build or of the caller
     */
    public static byte[] read(String path) {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException(path + " is missing from the application");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

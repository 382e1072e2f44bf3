package org.lede.web.security;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

/** The key that seals session cookies, kept in a file of Lede's home folder where none is configured. */
public record SessionKeyFile(Path file) {

    private static final int KEY_BYTES = 32;

    public static SessionKeyFile in(Path home) {
        return new SessionKeyFile(home.resolve("session.key"));
    }

    /**
     * The key in Base64; made at the first call and readable by its owner alone.
     *
     * @throws IllegalStateException when the file can be neither read nor made
     */
    public String readOrMake() {
        try {
            if (!Files.exists(file)) {
                make();
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new IllegalStateException(
                    "the session key " + file + " can be neither read nor made (" + e + "). Set LEDE_SESSION_KEY.", e);
        }
    }

    private void make() throws IOException {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        Files.createDirectories(file.getParent());
        Path draft = Files.createTempFile(file.getParent(), "session", ".key");
        if (draft.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rw-------"));
        }
        Files.write(draft, Set.of(Base64.getEncoder().encodeToString(key)), StandardOpenOption.TRUNCATE_EXISTING);
        try {
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException anotherStartWasFaster) {
            // Its key is the one to use.
        } finally {
            Files.delete(draft);
        }
    }
}

package org.lede.web.language;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A path of this site, with its query, that is safe for a redirect.
 *
 * <p>Browsers read {@code //host} and {@code /\host} as another site's address, and drop tabs and line breaks first, so a
 * safe path has none of these.
 */
public record LocalPath(URI uri) {

    private static final Pattern SAFE = Pattern.compile("/[^\\\\\\p{Cntrl}]*");
    private static final int LONGEST = 2_000;
    private static final LocalPath HOME = new LocalPath(URI.create("/"));

    /** The path that was sent, or the library's if it isn't a safe one. */
    public static LocalPath of(@Nullable String sent) {
        return Optional.ofNullable(sent)
                .filter(path -> path.length() <= LONGEST)
                .filter(path -> SAFE.matcher(path).matches() && !path.contains("//"))
                .flatMap(LocalPath::parsed)
                .map(LocalPath::new)
                .orElse(HOME);
    }

    /** The path of a whole address, without its host. */
    public static LocalPath ofAddress(@Nullable String address) {
        return Optional.ofNullable(address)
                .flatMap(LocalPath::parsed)
                .map(uri ->
                        of(uri.getRawQuery() == null ? uri.getRawPath() : uri.getRawPath() + "?" + uri.getRawQuery()))
                .orElse(HOME);
    }

    private static Optional<URI> parsed(String address) {
        try {
            return Optional.of(new URI(address));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return uri.toString();
    }
}

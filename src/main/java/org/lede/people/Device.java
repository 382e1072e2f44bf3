package org.lede.people;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Describes a browser and its operating system in a few words, so that people recognise their devices. */
final class Device {

    /** What the header contains and what it means; of several the first counts, since browsers name each other. */
    private static final List<String[]> BROWSERS = List.of(
            new String[] {"Edg", "Edge"},
            new String[] {"OPR/", "Opera"},
            new String[] {"SamsungBrowser", "Samsung Internet"},
            new String[] {"Firefox/", "Firefox"},
            new String[] {"FxiOS/", "Firefox"},
            new String[] {"Chrome/", "Chrome"},
            new String[] {"CriOS/", "Chrome"},
            new String[] {"Safari/", "Safari"});

    private static final List<String[]> SYSTEMS = List.of(
            new String[] {"Windows", "Windows"},
            new String[] {"Android", "Android"},
            new String[] {"iPhone", "iPhone"},
            new String[] {"iPad", "iPad"},
            new String[] {"Mac OS X", "macOS"},
            new String[] {"CrOS", "ChromeOS"},
            new String[] {"Linux", "Linux"});

    private Device() {}

    /** Such as “Firefox, Linux”; empty where neither is recognised. */
    static String describe(@Nullable String userAgent) {
        return userAgent == null
                ? ""
                : String.join(
                        ", ",
                        Stream.of(BROWSERS, SYSTEMS)
                                .flatMap(names -> names.stream()
                                        .filter(name -> userAgent.contains(name[0]))
                                        .limit(1))
                                .map(name -> name[1])
                                .toList());
    }
}

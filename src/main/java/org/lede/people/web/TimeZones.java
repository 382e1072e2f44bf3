package org.lede.people.web;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The time zones to choose from: those of the IANA that are named after a place, by continent, and UTC. */
final class TimeZones {

    private static final Pattern OF_PLACE =
            Pattern.compile("(Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+");

    static final List<Continent> BY_CONTINENT = ZoneId.getAvailableZoneIds().stream()
            .filter(OF_PLACE.asMatchPredicate())
            .map(Zone::new)
            .sorted(Comparator.comparing(Zone::place))
            .collect(Collectors.groupingBy(Zone::continent, TreeMap::new, Collectors.toList()))
            .entrySet()
            .stream()
            .map(continent -> new Continent(continent.getKey(), continent.getValue()))
            .toList();

    private TimeZones() {}

    static boolean has(String id) {
        return id.equals("UTC")
                || OF_PLACE.matcher(id).matches()
                        && ZoneId.getAvailableZoneIds().contains(id);
    }

    /** @param name as the IANA calls it */
    public record Continent(String name, List<Zone> zones) {}

    /** @param id such as America/Port_of_Spain */
    public record Zone(String id) {

        private String continent() {
            return id.substring(0, id.indexOf('/'));
        }

        /** Such as Port of Spain. */
        public String place() {
            return id.substring(id.indexOf('/') + 1).replace('_', ' ').replace("/", " – ");
        }
    }
}

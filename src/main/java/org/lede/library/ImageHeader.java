package org.lede.library;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the header of a picture says. The type is told by the bytes alone, whatever the file is called.
 *
 * @param isAnimated whether it moves
 * @param hasMetadata whether it carries EXIF or XMP: where, when and with which camera it was taken, and a rotation that
 *     browsers apply and that width and height don't know of
 */
record ImageHeader(ImageType type, int width, int height, boolean isAnimated, boolean hasMetadata) {

    private static final long PNG = 0x89504E470D0A1A0AL;
    private static final Set<String> PNG_TEXTS = Set.of("tEXt", "zTXt", "iTXt");
    private static final int MOST_BOXES = 1_000;

    /** Empty for everything that isn't a whole header of one of the types. */
    static Optional<ImageHeader> read(byte[] bytes) {
        try {
            return new Reader(bytes).header().filter(header -> header.width > 0 && header.height > 0);
        } catch (IndexOutOfBoundsException endsTooEarly) {
            return Optional.empty();
        }
    }

    /** Throws {@link IndexOutOfBoundsException} where a length leads out of the file or backwards. */
    private static final class Reader {

        private final byte[] bytes;
        private final ByteBuffer big;
        private final ByteBuffer little;
        private int width;
        private int height;
        private boolean isAnimated;
        private boolean hasMetadata;

        Reader(byte[] bytes) {
            this.bytes = bytes;
            this.big = ByteBuffer.wrap(bytes);
            this.little = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        }

        Optional<ImageHeader> header() {
            if (big.getLong(0) == PNG) {
                readPng();
                return of(ImageType.PNG);
            }
            if (big.getShort(0) == (short) 0xFFD8) {
                readJpeg();
                return of(ImageType.JPEG);
            }
            if (text(0).equals("RIFF") && text(8).equals("WEBP")) {
                readWebp();
                return of(ImageType.WEBP);
            }
            if (text(4).equals("ftyp")) {
                return readAvif() ? of(ImageType.AVIF) : Optional.empty();
            }
            return Optional.empty();
        }

        private Optional<ImageHeader> of(ImageType type) {
            return Optional.of(new ImageHeader(type, width, height, isAnimated, hasMetadata));
        }

        /** PNG (W3C, third edition), 5: chunks of a length, a name, that many bytes, and a checksum. */
        private void readPng() {
            String chunk;
            int at = 8;
            do {
                int length = notNegative(big.getInt(at));
                chunk = text(at + 4);
                if (chunk.equals("IHDR")) {
                    width = big.getInt(at + 8);
                    height = big.getInt(at + 12);
                }
                isAnimated |= chunk.equals("acTL");
                hasMetadata |= chunk.equals("eXIf") || PNG_TEXTS.contains(chunk) && isMetadata(text(at + 8, 16));
                at += 12 + length;
            } while (!chunk.equals("IEND"));
        }

        /** XMP has this keyword; ImageMagick writes EXIF under the other. */
        private static boolean isMetadata(String keyword) {
            return keyword.equals("XML:com.adobe.xm") || keyword.equals("Raw profile type");
        }

        /** JPEG (ITU-T T.81), annex B: segments of a marker and a length, as far as the beginning of the picture itself. */
        private void readJpeg() {
            int at = 2;
            while (true) {
                requireTrue(unsigned(at) == 0xFF);
                int marker = unsigned(at + 1);
                if (marker == 0xFF) {
                    at++;
                    continue;
                }
                if (marker == 0xDA) {
                    return;
                }
                // Baseline, extended and progressive: what browsers show.
                if (marker >= 0xC0 && marker <= 0xC2) {
                    height = big.getShort(at + 5) & 0xFFFF;
                    width = big.getShort(at + 7) & 0xFFFF;
                }
                hasMetadata |= marker == 0xE1;
                int length = big.getShort(at + 2) & 0xFFFF;
                requireTrue(length >= 2);
                at += 2 + length;
            }
        }

        /** WebP (RFC 9649), 2: chunks of a name, a length, and that many bytes, filled up to an even number. */
        private void readWebp() {
            int end = 8 + notNegative(little.getInt(4));
            requireTrue(end <= bytes.length);
            for (int at = 12; at < end; ) {
                String chunk = text(at);
                int length = notNegative(little.getInt(at + 4));
                if (width == 0) {
                    readWebpSize(chunk, at + 8);
                }
                isAnimated |= chunk.equals("ANIM");
                hasMetadata |= chunk.equals("EXIF") || chunk.equals("XMP ");
                at += 8 + notNegative(length + length % 2);
                requireTrue(at >= 0);
            }
        }

        private void readWebpSize(String chunk, int at) {
            switch (chunk) {
                case "VP8X" -> {
                    width = 1 + (little.getInt(at + 4) & 0xFFFFFF);
                    height = 1 + (little.getInt(at + 6) >>> 8);
                }
                case "VP8L" -> {
                    requireTrue(unsigned(at) == 0x2F);
                    int sizes = little.getInt(at + 1);
                    width = 1 + (sizes & 0x3FFF);
                    height = 1 + (sizes >>> 14 & 0x3FFF);
                }
                case "VP8 " -> {
                    width = little.getShort(at + 6) & 0x3FFF;
                    height = little.getShort(at + 8) & 0x3FFF;
                }
                default -> {}
            }
        }

        /**
         * AVIF (AV1 Image File Format) is made of boxes (ISO/IEC 14496-12). The largest extent of all items is the picture's:
         * the others are of thumbnails and of the tiles it is put together from.
         *
         * @return whether it is AVIF, and not another file of that family
         */
        private boolean readAvif() {
            List<Box> top = boxes(0, bytes.length);
            Box type = top.get(0);
            List<String> brands = new ArrayList<>();
            for (int at = type.from; at + 4 <= type.to; at += 4) {
                brands.add(text(at));
            }
            List<Box> meta = inside(top, "meta", 4);
            List<Box> properties = inside(inside(meta, "iprp", 0), "ipco", 0);
            for (Box extent : named(properties, "ispe").toList()) {
                int wide = notNegative(big.getInt(extent.from + 4));
                int high = notNegative(big.getInt(extent.from + 8));
                if ((long) wide * high > (long) width * height) {
                    width = wide;
                    height = high;
                }
            }
            if (named(properties, "irot").anyMatch(turn -> unsigned(turn.from) % 2 == 1)) {
                int wide = width;
                width = height;
                height = wide;
            }
            isAnimated = brands.contains("avis");
            hasMetadata = named(meta, "iinf").flatMap(this::items).anyMatch(Set.of("Exif", "mime")::contains);
            return isAnimated || brands.contains("avif");
        }

        /** The types of the items that a list of items names. */
        private Stream<String> items(Box list) {
            int from = list.from + (unsigned(list.from) == 0 ? 6 : 8);
            return boxes(from, list.to).stream().map(item -> text(item.from + (unsigned(item.from) == 2 ? 8 : 10)));
        }

        private List<Box> inside(List<Box> boxes, String name, int header) {
            return named(boxes, name)
                    .findFirst()
                    .map(box -> boxes(box.from + header, box.to))
                    .orElse(List.of());
        }

        private static Stream<Box> named(List<Box> boxes, String name) {
            return boxes.stream().filter(box -> box.name.equals(name));
        }

        private List<Box> boxes(int from, int to) {
            List<Box> boxes = new ArrayList<>();
            for (int at = from; at < to; at = boxes.get(boxes.size() - 1).to) {
                // 1 stands for a length of 64 bits behind the name, 0 for the rest of the file.
                int length = big.getInt(at);
                int head = length == 1 ? 16 : 8;
                long end = length == 0 ? to : at + (length == 1 ? big.getLong(at + 8) : length & 0xFFFFFFFFL);
                requireTrue(end >= at + head && end <= to && boxes.size() < MOST_BOXES);
                boxes.add(new Box(text(at + 4), at + head, (int) end));
            }
            return boxes;
        }

        private String text(int at) {
            return text(at, 4);
        }

        private String text(int at, int length) {
            return new String(bytes, at, length, StandardCharsets.ISO_8859_1);
        }

        private int unsigned(int at) {
            return big.get(at) & 0xFF;
        }

        private static int notNegative(int number) {
            requireTrue(number >= 0);
            return number;
        }

        private static void requireTrue(boolean condition) {
            if (!condition) {
                throw new IndexOutOfBoundsException();
            }
        }

        /** @param from where what it holds begins, without its name and length */
        private record Box(String name, int from, int to) {}
    }
}

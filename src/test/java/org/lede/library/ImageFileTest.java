package org.lede.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lede.question.InvalidContent;
import org.lede.testing.Pictures;

/** Pictures as encoders write them, and spoilt ones: each is read or refused with the reason. */
class ImageFileTest {

    private static final String[] ALL = {
        "plain.png", "plain.jpg", "progressive.jpg", "plain.webp", "lossless.webp", "transparent.webp", "plain.avif"
    };

    @ParameterizedTest
    @CsvSource({
        "plain.png, png",
        "plain.jpg, jpg",
        "progressive.jpg, jpg",
        "plain.webp, webp",
        "lossless.webp, webp",
        "transparent.webp, webp",
        "plain.avif, avif"
    })
    void picture_ofAnEncoder_isNamedByItsContentAndHasItsSize(String file, String ending) {
        ImageFile image = ImageFile.of(Pictures.bytes(file));

        assertThat(image.width() + " x " + image.height() + " " + image.name())
                .matches("640 x 427 [0-9a-f]{64}[.]" + ending);
        assertThat(ImageType.ofName(image.name()).orElseThrow().ending()).isEqualTo(ending);
    }

    @ParameterizedTest
    @CsvSource({
        "exif.png, HAS_METADATA",
        "exif.jpg, HAS_METADATA",
        "exif.webp, HAS_METADATA",
        "exif.avif, HAS_METADATA",
        "xmp.png, HAS_METADATA",
        "xmp.jpg, HAS_METADATA",
        "xmp.webp, HAS_METADATA",
        "xmp.avif, HAS_METADATA",
        "moving.png, ANIMATED",
        "moving.webp, ANIMATED",
        "moving.avif, ANIMATED",
        "plain.gif, NOT_AN_IMAGE"
    })
    void picture_thatMayNotBeShown_isRefused(String file, String code) {
        assertThat(refusal(Pictures.bytes(file))).isEqualTo(code);
    }

    @Test
    void pngOrAvif_ofAnySize_isJudgedByIt() {
        assertThat(refusal(Pictures.png(399, 300))).isEqualTo("TOO_SMALL");
        assertThat(ImageFile.of(Pictures.png(400, 1)).width()).isEqualTo(400);
        assertThat(refusal(Pictures.png(8000, 5001))).isEqualTo("TOO_MANY_PIXELS");
        assertThat(ImageFile.of(Pictures.png(8000, 5000)).height()).isEqualTo(5000);
        assertThat(refusal(Pictures.png(Integer.MAX_VALUE, Integer.MAX_VALUE))).isEqualTo("TOO_MANY_PIXELS");
        assertThat(refusal(Pictures.png(-1, 5))).isEqualTo("NOT_AN_IMAGE");
        assertThat(refusal(Pictures.png(640, 0))).isEqualTo("NOT_AN_IMAGE");
    }

    @Test
    void file_overFiveMebibytes_isRefusedWithoutBeingRead() {
        byte[] picture = Pictures.bytes("plain.png");

        assertThat(ImageFile.of(Arrays.copyOf(picture, ImageFile.MOST_BYTES)).width())
                .isEqualTo(640);
        assertThat(refusal(Arrays.copyOf(picture, ImageFile.MOST_BYTES + 1))).isEqualTo("TOO_LARGE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "GIF89a",
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"640\" height=\"427\"/>",
                "<html><script>alert(1)</script></html>",
                "RIFF....WEBP",
                "....ftypavif",
                "....ftypheic"
            })
    void text_isNoPicture(String text) {
        assertThat(refusal(text.getBytes(StandardCharsets.ISO_8859_1))).isEqualTo("NOT_AN_IMAGE");
    }

    /** A header says the same as long as it is whole, and nothing as soon as it isn't. */
    @Test
    void picture_cutAnywhere_isReadTheSameOrNotAtAll() {
        for (String file : ALL) {
            byte[] bytes = Pictures.bytes(file);
            Optional<ImageHeader> whole = ImageHeader.read(bytes);
            for (int length = 0; length < bytes.length; length++) {
                Optional<ImageHeader> cut = ImageHeader.read(Arrays.copyOf(bytes, length));

                assertThat(cut).as("%s, %d bytes", file, length).isIn(Optional.empty(), whole);
            }
        }
    }

    /** Whatever lengths and numbers a file claims, reading it ends, and in nothing else than a header or none. */
    @Test
    void picture_withAnyBytesChanged_isReadOrNot() {
        Random random = new Random(51);
        for (String file : ALL) {
            byte[] bytes = Pictures.bytes(file);
            for (int round = 0; round < 20_000; round++) {
                byte[] changed = bytes.clone();
                for (int i = 0; i <= random.nextInt(4); i++) {
                    // Nearly always in the header, where the lengths are.
                    changed[random.nextInt(Math.min(bytes.length, 300))] =
                            (byte) (random.nextBoolean() ? random.nextInt() : random.nextInt(3) - 1);
                }

                assertThat(ImageHeader.read(changed).map(header -> header.width() > 0 && header.height() > 0))
                        .isNotEqualTo(Optional.of(false));
            }
        }
    }

    private static String refusal(byte[] bytes) {
        return catchThrowableOfType(InvalidContent.class, () -> ImageFile.of(bytes))
                .problems()
                .get(0)
                .code();
    }
}

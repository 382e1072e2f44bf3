package org.lede.question;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers in Chinese characters, as Chinese and Japanese write them. */
final class HanNumerals {

    private static final String DIGITS = "〇一二三四五六七八九";
    private static final Map<Character, Integer> TENS = Map.of('十', 1, '百', 2, '千', 3);
    private static final Map<Character, Integer> MYRIADS = Map.of('万', 4, '萬', 4, '亿', 8, '億', 8, '兆', 12);

    /** Digits alone, or digits and tens below 10,000 in each group of a myriad; "3万" has a digit before it. */
    private static final Pattern POSITIONS = Pattern.compile("[〇一二三四五六七八九]+");

    /** A numeral within a text. */
    static final Pattern RUN =
            Pattern.compile("(?<![0-9.])[0-9]{1,15}(?:\\.[0-9]{1,15})?[万萬亿億兆]|[〇零一二两兩三四五六七八九十百千万萬亿億兆]{1,30}");

    private static final Pattern GROUPED = Pattern.compile("[〇一二三四五六七八九十百千万萬亿億兆]+");
    private static final Pattern MIXED = Pattern.compile("(?<number>[0-9]+(?:\\.[0-9]+)?)(?<myriad>[万萬亿億兆])");

    private HanNumerals() {}

    static Optional<BigDecimal> read(String text) {
        String plain = text.replace('零', '〇').replace('两', '二').replace('兩', '二');
        Matcher mixed = MIXED.matcher(plain);
        if (mixed.matches()) {
            int power = MYRIADS.get(mixed.group("myriad").charAt(0));
            return Decimals.canonical(new BigDecimal(mixed.group("number")).scaleByPowerOfTen(power));
        }
        if (POSITIONS.matcher(plain).matches()) {
            return Decimals.canonical(new BigDecimal(plain.chars()
                    .map(DIGITS::indexOf)
                    .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                    .toString()));
        }
        return GROUPED.matcher(plain).matches() ? Decimals.canonical(grouped(plain)) : Optional.empty();
    }

    private static BigDecimal grouped(String text) {
        BigDecimal sum = BigDecimal.ZERO;
        int group = 0;
        int digit = 0;
        for (char character : text.toCharArray()) {
            if (MYRIADS.containsKey(character)) {
                BigDecimal myriads = new BigDecimal(Math.max(group + digit, 1));
                sum = sum.add(myriads.scaleByPowerOfTen(MYRIADS.get(character)));
                group = 0;
                digit = 0;
            } else if (TENS.containsKey(character)) {
                group += Math.max(digit, 1) * (int) Math.pow(10, TENS.get(character));
                digit = 0;
            } else {
                digit = DIGITS.indexOf(character);
            }
        }
        return sum.add(new BigDecimal(group + digit));
    }
}

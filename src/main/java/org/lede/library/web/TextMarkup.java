package org.lede.library.web;

import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateExtension;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;
import org.lede.question.Media;
import org.lede.question.Text;

/**
 * Shows texts of questions on pages: with their line breaks or the author's markup, as far as it is harmless, followed by the
 * descriptions of their media.
 */
@TemplateExtension
public final class TextMarkup {

    /** Emphasis, code, formulas, lists and tables; nothing that loads, links or runs. */
    private static final Safelist HARMLESS = new Safelist()
            .addTags(
                    "b", "strong", "i", "em", "u", "s", "small", "code", "kbd", "samp", "var", "sub", "sup", "q",
                    "cite")
            .addTags(
                    "abbr",
                    "dfn",
                    "ruby",
                    "rb",
                    "rt",
                    "rp",
                    "bdi",
                    "br",
                    "wbr",
                    "p",
                    "pre",
                    "blockquote",
                    "ul",
                    "ol",
                    "li")
            .addTags("dl", "dt", "dd", "table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td", "span")
            .addAttributes(":all", "lang", "dir")
            .addAttributes("abbr", "title")
            .addAttributes("ol", "start", "reversed")
            .addAttributes("td", "colspan", "rowspan")
            .addAttributes("th", "colspan", "rowspan", "scope")
            .addEnforcedAttribute("span", "class", "media");

    private TextMarkup() {}

    /** The text as HTML, safe to be put into a page as it is. */
    public static RawString markup(Text text) {
        StringBuilder markup = new StringBuilder(text.html() == null ? plain(text.text()) : cleaned(text.html()));
        text.media().forEach(one -> markup.append(' ').append(standIn(one)));
        return new RawString(markup.toString());
    }

    private static String plain(String text) {
        String escaped = Entities.escape(text);
        return text.strip().contains("\n") ? "<span class=\"lines\">" + escaped.strip() + "</span>" : escaped;
    }

    private static String cleaned(String html) {
        Document dirty = Jsoup.parseBodyFragment(html);
        dirty.select("span").unwrap();
        dirty.select("img, audio, video").forEach(TextMarkup::nameInWords);
        Document clean = new Cleaner(HARMLESS).clean(dirty);
        clean.outputSettings().prettyPrint(false);
        return clean.body().html();
    }

    private static void nameInWords(Element media) {
        String words = media.hasAttr("alt") ? media.attr("alt") : media.text();
        media.replaceWith(new Element("span").text(words));
    }

    private static String standIn(Media media) {
        return "<span class=\"media\">" + Entities.escape(media.alt()) + "</span>";
    }
}

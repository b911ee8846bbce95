package dev.paceline.sandbox.page;

import static j2html.TagCreator.div;
import static j2html.TagCreator.rawHtml;

import j2html.tags.DomContent;
import j2html.utils.EscapeUtil;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A markdown block, which is written in common Markdown instead of mrkdwn: headings, lists, quotes, code and inline marks. */
final class Markdown {
    private static final Pattern INLINE = Pattern.compile(
            "`([^`]+)`|\\[([^\\]]+)]\\(([^)\\s]+)\\)|\\*\\*(.+?)\\*\\*|__(.+?)__|~~(.+?)~~|(?<![\\w*])[*_](?=\\S)(.+?)(?<=\\S)[*_](?![\\w*])");
    private static final Pattern ITEM = Pattern.compile("(\\s*)([-*+]|\\d+\\.)\\s+(.*)");
    private static final Pattern HEADING = Pattern.compile("(#{1,6})\\s+(.*?)\\s*#*");

    private final StringBuilder html = new StringBuilder();
    private String open = "";

    private Markdown() {}

    static DomContent html(String text) {
        Markdown markdown = new Markdown();
        boolean code = false;
        for (String line : text.split("\n", -1)) {
            if (line.startsWith("```")) {
                markdown.within(code ? "" : "pre");
                code = !code;
            } else if (code) {
                markdown.html.append(EscapeUtil.escape(line)).append('\n');
            } else {
                markdown.line(line);
            }
        }
        markdown.within("");
        return div(rawHtml(markdown.html.toString())).withClass("markdown");
    }

    private void line(String line) {
        Matcher heading = HEADING.matcher(line);
        Matcher item = ITEM.matcher(line);
        if (line.isBlank()) {
            within("");
        } else if (line.strip().matches("([-*_])\\1{2,}")) {
            within("");
            html.append("<hr>");
        } else if (heading.matches()) {
            within("");
            int level = Math.min(6, heading.group(1).length() + 2);
            html.append("<h" + level + ">").append(inline(heading.group(2))).append("</h" + level + ">");
        } else if (item.matches()) {
            within(Character.isDigit(item.group(2).charAt(0)) ? "ol" : "ul");
            html.append("<li>").append(inline(item.group(3))).append("</li>");
        } else if (line.startsWith(">")) {
            boolean more = open.equals("blockquote");
            within("blockquote");
            html.append(more ? "<br>" : "").append(inline(line.substring(1).strip()));
        } else {
            boolean more = open.equals("p");
            within("p");
            html.append(more ? "<br>" : "").append(inline(line));
        }
    }

    private void within(String tag) {
        if (tag.equals(open)) {
            return;
        }
        html.append(open.isEmpty() ? "" : "</" + open + ">");
        html.append(tag.isEmpty() ? "" : "<" + tag + ">");
        open = tag;
    }

    private static String inline(String text) {
        StringBuilder html = new StringBuilder();
        int from = 0;
        Matcher matcher = INLINE.matcher(text);
        while (matcher.find()) {
            html.append(words(text.substring(from, matcher.start()))).append(marked(matcher));
            from = matcher.end();
        }
        return html.append(words(text.substring(from))).toString();
    }

    private static String marked(MatchResult found) {
        if (found.group(1) != null) {
            return "<code>" + EscapeUtil.escape(found.group(1)) + "</code>";
        }
        if (found.group(2) != null) {
            return ControlSequence.link(found.group(3), found.group(2));
        }
        if (found.group(6) != null) {
            return "<s>" + inline(found.group(6)) + "</s>";
        }
        if (found.group(7) != null) {
            return "<i>" + inline(found.group(7)) + "</i>";
        }
        return "<b>" + inline(found.group(4) != null ? found.group(4) : found.group(5)) + "</b>";
    }

    private static String words(String text) {
        return EscapeUtil.escape(Emoji.replaced(text));
    }
}

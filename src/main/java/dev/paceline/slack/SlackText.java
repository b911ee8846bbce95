package dev.paceline.slack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text as Slack sends and wants it (docs.slack.dev, 'Formatting message text'): {@code & < >} as entities, people and channels
 * as references.
 */
public final class SlackText {
    private static final Pattern REFERENCE = Pattern.compile("<([@#!]?)([^>|]*)(?:\\|([^>]*))?>");
    private static final Pattern USER = Pattern.compile("<@([UW][A-Z0-9]+)(?:\\|[^>]*)?>");
    private static final Pattern CHANNEL = Pattern.compile("<#([CG][A-Z0-9]+)(?:\\|[^>]*)?>");

    private static final Pattern GROUP = Pattern.compile("<!subteam\\^(S[A-Z0-9]+)(?:\\|[^>]*)?>");

    private static final Pattern ID = Pattern.compile("[UWCG][A-Z0-9]+");

    private SlackText() {}

    /** Text that nothing in it can turn into a mention or a link. */
    public static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** What the person typed, from text in which Slack encoded nothing but {@code & < >}. */
    public static String typed(String text) {
        return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

    /** What the person typed, from text in which Slack also encoded people, channels and links. */
    public static String typedWithReferences(String text) {
        Matcher matcher = REFERENCE.matcher(text);
        String plain = matcher.replaceAll(match -> {
            String sign = match.group(1).equals("!") ? "@" : match.group(1);
            String name = match.group(3) == null || match.group(3).isEmpty() ? match.group(2) : match.group(3);
            return Matcher.quoteReplacement(name.startsWith(sign) ? name : sign + name);
        });
        return typed(plain);
    }

    /** Whether this is a person's id, as that of a conversation is where it is a direct message to them. */
    public static boolean isPerson(String id) {
        return id.startsWith("U") || id.startsWith("W");
    }

    /** Shows the name of a person or of a channel, in text that one reader alone sees, so that nobody is called. */
    static String reference(String id) {
        return ID.matcher(id).matches() ? (isPerson(id) ? "<@" : "<#") + id + ">" : escape(id);
    }

    /** Leads to a message. */
    static String link(String domain, String channel, String ts) {
        return "https://" + domain + ".slack.com/archives/" + channel + "/p" + ts.replace(".", "");
    }

    /** The ids of the people that the text refers to, in order, each once. */
    public static List<String> users(String text) {
        return ids(USER, text);
    }

    /** The ids of the channels that the text refers to, in order, each once. */
    public static List<String> channels(String text) {
        return ids(CHANNEL, text);
    }

    /** The ids of the user groups that the text refers to, in order, each once. */
    public static List<String> groups(String text) {
        return ids(GROUP, text);
    }

    /** The text with people by our names for them; whom we have no name for stays a reference. */
    public static String named(String text, Map<String, String> nameByUser) {
        return USER.matcher(text).replaceAll(match -> {
            String name = nameByUser.get(match.group(1));
            return Matcher.quoteReplacement(name == null ? match.group() : "@" + escape(name));
        });
    }

    /** The text without its references to people and channels. */
    public static String withoutReferences(String text) {
        String rest = CHANNEL.matcher(USER.matcher(text).replaceAll(" ")).replaceAll(" ");
        return rest.replaceAll("\\s+", " ").strip();
    }

    private static List<String> ids(Pattern pattern, String text) {
        List<String> ids = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            if (!ids.contains(matcher.group(1))) {
                ids.add(matcher.group(1));
            }
        }
        return ids;
    }
}

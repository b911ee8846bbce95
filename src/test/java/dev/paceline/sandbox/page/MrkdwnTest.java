package dev.paceline.sandbox.page;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MrkdwnTest {
    private static final Screen SCREEN = Samples.channel(Samples.LENA);

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "*bold* and _italic_ and ~gone~ ¦ <b>bold</b> and <i>italic</i> and <s>gone</s>",
                "*_both_* ¦ <b><i>both</i></b>",
                "2*3*4 snake_case_name ¦ 2*3*4 snake_case_name",
                "* not bold * ¦ * not bold *",
                "(*bold*), ¦ (<b>bold</b>),",
                "`*code*` ¦ <code>*code*</code>",
                "a &amp; b &lt;c&gt; ¦ a &amp; b &lt;c&gt;",
                "a & b ¦ a &amp; b",
                "&amp;amp; ¦ &amp;amp;",
                ":tada: :nothing_of_the_kind: 10:30:15 ¦ 🎉 :nothing_of_the_kind: 10:30:15",
                "<@U2> ¦ <span class=\"mention\">@Sam Carter</span>",
                "<@U1> ¦ <span class=\"mention me\">@Lena Brandt</span>",
                "<@U77|zoe> ¦ <span class=\"mention\">@zoe</span>",
                "<!subteam^S1> ¦ <span title=\"Sales leads\" class=\"mention me\">@leads</span>",
                "<!subteam^S1|@old> ¦ <span title=\"Sales leads\" class=\"mention me\">@leads</span>",
                "<!subteam^S77|@gone> ¦ <span class=\"mention\">@gone</span>",
                "<!channel> ¦ <span class=\"mention me\">@channel</span>",
                "<#C1> ¦ <a class=\"mention\" href=\"/?as=U1&amp;at=C1\">#sales-north</a>",
                "<#C77|lost> ¦ <span class=\"mention\">#lost</span>",
            })
    void rules(String text, String html) {
        assertThat(html(text)).isEqualTo(html);
    }

    @Test
    void linksOpenElsewhere() {
        assertThat(html("<https://a.b/?x=1&amp;y=2|the *brief*>"))
                .isEqualTo(
                        "<a href=\"https://a.b/?x=1&amp;y=2\" target=\"_blank\" rel=\"noopener noreferrer\">the *brief*</a>");
        assertThat(html("see https://a.b/c.")).endsWith(">https://a.b/c</a>.");
    }

    @Test
    void quotesAndPreformattedTextStandApart() {
        assertThat(html("a\n&gt; *b*\n> c\nd")).isEqualTo("a<blockquote><b>b</b><br>c</blockquote>d");
        assertThat(html("a\n```\n*x* <b>\n```\nd")).isEqualTo("a<pre>*x* b</pre>d");
        assertThat(html("• one\n• two")).isEqualTo("• one<br>• two");
    }

    @Test
    void datesAreWrittenForTheReader() {
        String date = "<!date^1795248000^{date_short} um {time}|bald>";
        assertThat(html(date)).isEqualTo("<span>21. Nov. 2026 um 09:00</span>");
        assertThat(Mrkdwn.html(date, Samples.channel(Samples.SAM)).render()).contains("Nov 21, 2026 um 3:00");
        assertThat(html("<!date^x^{date}|bald>")).isEqualTo("<span>bald</span>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<javascript:alert(1)|click>",
                "<https://a.b/\"onmouseover=\"alert(1)|x>",
                "<@U1|<script>>",
                "*<script>*",
                "`<script>`",
                "```<script>```",
                "<!date^1^<script>|<script>>",
                "<!subteam^S1|<script>alert(1)</script>>",
                ":\"><script>:",
                "https://a.b/\"><script>",
                "&lt;script&gt;alert(1)&lt;/script&gt;"
            })
    void hostileTextStaysText(String text) {
        assertThat(html(text))
                .doesNotContainIgnoringCase("<script")
                .doesNotContain("<img")
                .doesNotContain("href=\"javascript")
                .doesNotContainPattern("<[^>]*\\son\\w+=");
    }

    @Property
    void nothingButItsOwnMarkupEverComesOut(
            @ForAll
                    @Chars({
                        '<', '>', '&', '"', '\'', '*', '_', '~', '`', '|', '!', '^', '@', '#', ':', '\n', ' ', '{', '}'
                    })
                    @CharRange(from = 'a', to = 'h')
                    String text) {
        assertThat(html(text)
                        .replaceAll(
                                "</?(b|i|s|code|pre|blockquote|span)>|<br>|</a>|<span class=\"mention( me)?\">|<a (class=\"mention\" )?href=\"[^\"<>]*\"( target=\"_blank\" rel=\"noopener noreferrer\")?>",
                                ""))
                .doesNotContain("<")
                .doesNotContain(">")
                .doesNotContain("\"");
    }

    @Test
    void plainTextIsOnlyPlain() {
        assertThat(Texts.html(Samples.object("{\"type\":\"plain_text\",\"text\":\"*a* <@U1> :tada: <b>\"}"), SCREEN)
                        .render())
                .isEqualTo("*a* &lt;@U1&gt; 🎉 &lt;b&gt;");
        assertThat(Texts.plain(Samples.object("{\"type\":\"plain_text\",\"emoji\":false,\"text\":\":tada:\"}")))
                .isEqualTo(":tada:");
    }

    @Test
    void markdownBlocksAreSafeToo() {
        assertThat(Markdown.html("# A <b>\n- **x** [y](javascript:z) [w](https://a.b)\n\n```\n<script>\n```")
                        .render())
                .contains(
                        "<h3>A &lt;b&gt;</h3>",
                        "<li><b>x</b> <span>y</span> <a href=\"https://a.b\"",
                        "<pre>&lt;script&gt;");
    }

    private static String html(String text) {
        return Mrkdwn.html(text, SCREEN).render();
    }
}

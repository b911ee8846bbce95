package dev.paceline.sandbox;

import static com.slack.api.model.block.Blocks.asBlocks;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.methods.response.conversations.ConversationsHistoryResponse;
import com.slack.api.methods.response.team.TeamInfoResponse;
import com.slack.api.model.Conversation;
import com.slack.api.model.Message;
import com.slack.api.model.User;
import com.slack.api.model.Usergroup;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class WebApiTest extends SlackFixture {
    private static final String DIVIDER = "[{\"type\": \"divider\"}]";

    @Test
    void a_call_needs_the_token_of_the_app() throws Exception {
        SlackConfig config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(slack.apiUrl());

        assertThat(Slack.getInstance(config)
                        .methods("xoxb-other")
                        .authTest(r -> r)
                        .getError())
                .isEqualTo("invalid_auth");
        assertThat(json(postJson(slack.apiUrl() + "auth.test", "{}").body())
                        .get("error")
                        .getAsString())
                .isEqualTo("not_authed");
        assertThat(api.authTest(r -> r).getUserId()).isEqualTo(App.BOT_USER_ID);
    }

    @Test
    void auth_test_tells_the_scopes_of_the_manifest() throws Exception {
        List<String> scopes = Objects.requireNonNull(
                api.authTest(r -> r).getHttpResponseHeaders().get("x-oauth-scopes"));

        assertThat(scopes.get(0)).contains("chat:write", "users:read");
    }

    @Test
    void a_method_outside_of_the_scopes_is_refused() throws Exception {
        TeamInfoResponse response = api.teamInfo(r -> r);

        assertThat(response.getError()).isEqualTo("missing_scope");
        assertThat(response.getNeeded()).isEqualTo("team:read");
        assertThat(response.getProvided()).contains("chat:write");
    }

    @Test
    void a_method_that_Slack_does_not_have_is_unknown() {
        assertThat(post("/api/no.method", "token", slack.botToken()).body()).contains("unknown_method");
    }

    @Test
    void a_person_is_told_with_zone_locale_and_role() throws Exception {
        User anna = api.usersInfo(r -> r.user(ANNA).includeLocale(true)).getUser();

        assertThat(anna.getLocale()).isEqualTo("nl-NL");
        assertThat(anna.getTz()).isEqualTo("Europe/Amsterdam");
        assertThat(anna.getTzOffset()).isEqualTo(3600);
        assertThat(anna.isOwner()).isTrue();
        assertThat(anna.isAdmin()).isTrue();
        assertThat(anna.getProfile().getRealName()).isEqualTo("Anna de Vries");
        assertThat(api.usersInfo(r -> r.user(GUS)).getUser().isRestricted()).isTrue();
        assertThat(api.usersInfo(r -> r.user(ELSA)).getUser().getTeamId()).isEqualTo("T2");
        assertThat(api.usersInfo(r -> r.user(App.BOT_USER_ID)).getUser().isBot())
                .isTrue();
        assertThat(api.usersInfo(r -> r.user("U9")).getError()).isEqualTo("user_not_found");
    }

    @Test
    void long_lists_come_in_pages() throws Exception {
        var first = api.usersList(r -> r.limit(4));
        assertThat(first.getMembers()).hasSize(4);

        var second =
                api.usersList(r -> r.limit(4).cursor(first.getResponseMetadata().getNextCursor()));
        assertThat(second.getMembers()).hasSize(2);
        assertThat(second.getResponseMetadata().getNextCursor()).isEmpty();
        assertThat(api.usersList(r -> r.cursor("other")).getError()).isEqualTo("invalid_cursor");
    }

    @Test
    void a_group_is_told_with_its_members() throws Exception {
        assertThat(api.usergroupsList(r -> r).getUsergroups())
                .extracting(Usergroup::getId, Usergroup::getHandle, Usergroup::getName, Usergroup::getUsers)
                .containsExactly(tuple(REPS, "reps", "Reps", null));
        assertThat(api.usergroupsList(r -> r.includeUsers(true).includeCount(true))
                        .getUsergroups())
                .extracting(Usergroup::getUsers, Usergroup::getUserCount)
                .containsExactly(tuple(List.of(BRAM, GUS), 2));
        assertThat(api.usergroupsUsersList(r -> r.usergroup(REPS)).getUsers()).containsExactly(BRAM, GUS);
        assertThat(api.usergroupsUsersList(r -> r.usergroup("S9")).getError()).isEqualTo("no_such_subteam");
    }

    @Test
    void channels_say_whether_the_app_is_a_member() throws Exception {
        assertThat(api.conversationsList(r -> r).getChannels())
                .extracting(Conversation::getName, Conversation::isMember)
                .containsExactly(tuple("sales", true), tuple("random", false));
        assertThat(api.conversationsMembers(r -> r.channel(SALES)).getMembers()).contains(ANNA, App.BOT_USER_ID);
    }

    @Test
    void the_app_posts_only_where_it_is_a_member() throws Exception {
        assertThat(api.chatPostMessage(r -> r.channel(RANDOM).text("hi")).getError())
                .isEqualTo("not_in_channel");
        assertThat(api.chatPostMessage(r -> r.channel("C9").text("hi")).getError())
                .isEqualTo("channel_not_found");

        api.conversationsJoin(r -> r.channel(RANDOM));
        assertThat(api.chatPostMessage(r -> r.channel("#random").text("hi")).isOk())
                .isTrue();
        assertThat(texts(BRAM, RANDOM)).containsExactly("hi");
    }

    @Test
    void a_message_to_a_person_comes_in_their_conversation_with_the_app() throws Exception {
        String channel = api.chatPostMessage(r -> r.channel(ANNA).text("hi")).getChannel();

        assertThat(channel).startsWith("D");
        assertThat(api.conversationsOpen(r -> r.users(List.of(ANNA)))
                        .getChannel()
                        .getId())
                .isEqualTo(channel);
        assertThat(texts(ANNA, channel)).containsExactly("hi");
    }

    @Test
    void a_message_needs_text_or_blocks_within_the_limits() throws Exception {
        assertThat(api.chatPostMessage(r -> r.channel(SALES)).getError()).isEqualTo("no_text");
        assertThat(api.chatPostMessage(r -> r.channel(SALES).text("x".repeat(40_001)))
                        .getError())
                .isEqualTo("msg_too_long");

        ChatPostMessageResponse response = api.chatPostMessage(
                r -> r.channel(SALES).text("x").blocks(asBlocks(section(s -> s.text(markdownText("x".repeat(3001)))))));
        assertThat(response.getError()).isEqualTo("invalid_blocks");
        assertThat(response.getResponseMetadata().getMessages().get(0))
                .startsWith("[ERROR]")
                .contains("[json-pointer:/blocks/0/text");
        assertThat(texts(ANNA, SALES)).isEmpty();
    }

    @Test
    void a_message_is_updated_and_deleted_by_its_author_only() throws Exception {
        slack.send(ANNA, SALES, "mine");
        String hers = last(ANNA, SALES).ts();
        String ts = api.chatPostMessage(r -> r.channel(SALES).text("one")).getTs();

        assertThat(api.chatUpdate(r -> r.channel(SALES).ts(hers).text("x")).getError())
                .isEqualTo("cant_update_message");
        assertThat(api.chatDelete(r -> r.channel(SALES).ts(hers)).getError()).isEqualTo("cant_delete_message");
        assertThat(api.chatUpdate(r -> r.channel(SALES).ts(ts).text("two")).isOk())
                .isTrue();
        assertThat(last(BRAM, SALES).text()).isEqualTo("two");
        assertThat(last(BRAM, SALES).edited()).isTrue();
        assertThat(api.chatDelete(r -> r.channel(SALES).ts(ts)).isOk()).isTrue();
        assertThat(texts(BRAM, SALES)).containsExactly("mine");
        assertThat(api.chatUpdate(r -> r.channel(SALES).ts(ts).text("x")).getError())
                .isEqualTo("message_not_found");
    }

    @Test
    void an_update_with_blocks_shows_nobody_that_it_is_one_and_keeps_the_metadata() throws Exception {
        Message.Metadata metadata = new Message.Metadata();
        metadata.setEventType("delivery");
        metadata.setEventPayload(Map.of("row", "42"));
        String ts = api.chatPostMessage(r -> r.channel(SALES).text("one").metadata(metadata))
                .getTs();
        api.chatUpdate(r -> r.channel(SALES).ts(ts).text("two").blocksAsString(DIVIDER));

        assertThat(last(BRAM, SALES).edited()).isFalse();
        assertThat(last(BRAM, SALES).blocks()).hasSize(1);
        assertThat(api.conversationsHistory(r -> r.channel(SALES).includeAllMetadata(true))
                        .getMessages()
                        .get(0)
                        .getMetadata()
                        .getEventPayload())
                .containsEntry("row", "42");
    }

    @Test
    void a_text_takes_the_place_of_the_blocks_and_what_is_not_sent_stays() throws Exception {
        String ts = api.chatPostMessage(r -> r.channel(SALES).text("one").blocksAsString(DIVIDER))
                .getTs();
        api.chatUpdate(r -> r.channel(SALES).ts(ts).metadataAsString(null));
        assertThat(last(BRAM, SALES).blocks()).hasSize(1);

        api.chatUpdate(r -> r.channel(SALES).ts(ts).text("two"));
        assertThat(last(BRAM, SALES).text()).isEqualTo("two");
        assertThat(last(BRAM, SALES).blocks()).isEmpty();
        assertThat(last(BRAM, SALES).edited()).isTrue();
    }

    @Test
    void an_update_says_less_than_a_new_message_may() throws Exception {
        String ts = api.chatPostMessage(r -> r.channel(SALES).text("x".repeat(4001)))
                .getTs();

        assertThat(api.chatUpdate(r -> r.channel(SALES).ts(ts).text("y".repeat(4001)))
                        .getError())
                .isEqualTo("msg_too_long");
        assertThat(api.chatUpdate(r -> r.channel(SALES).ts(ts).text("y".repeat(4000)))
                        .isOk())
                .isTrue();
    }

    @Test
    void an_ephemeral_message_is_no_message_that_could_be_updated() throws Exception {
        String ts = api.chatPostEphemeral(r -> r.channel(SALES).user(BRAM).text("psst"))
                .getMessageTs();

        assertThat(api.chatUpdate(r -> r.channel(SALES).ts(ts).text("x")).getError())
                .isEqualTo("message_not_found");
        assertThat(api.chatUpdate(r -> r.channel(ANNA).ts(ts).text("x")).getError())
                .isEqualTo("channel_not_found");
    }

    @Test
    void a_call_may_be_JSON_as_well_as_a_form() {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(slack.apiUrl() + "chat.postMessage"))
                .header("Content-Type", "application/json; charset=utf-8")
                .header("Authorization", "Bearer " + slack.botToken())
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"channel\": \"C1\", \"text\": \"Café €\", \"blocks\": [{\"type\": \"divider\"}]}"));

        assertThat(json(send(request).body()).get("ok").getAsBoolean()).isTrue();
        assertThat(last(BRAM, SALES).text()).isEqualTo("Café €");
        assertThat(last(BRAM, SALES).blocks()).hasSize(1);
    }

    @Test
    void an_ephemeral_message_is_for_one_member_and_in_no_history() throws Exception {
        String ts = api.chatPostEphemeral(r -> r.channel(SALES).user(BRAM).text("psst"))
                .getMessageTs();

        assertThat(texts(BRAM, SALES)).containsExactly("psst");
        assertThat(texts(ANNA, SALES)).isEmpty();
        assertThat(api.conversationsHistory(r -> r.channel(SALES)).getMessages())
                .isEmpty();
        assertThat(api.chatUpdate(r -> r.channel(SALES).ts(ts).text("x")).getError())
                .isEqualTo("message_not_found");
        assertThat(api.chatPostEphemeral(r -> r.channel(SALES).user(GUS).text("psst"))
                        .getError())
                .isEqualTo("user_not_in_channel");
    }

    @Test
    void history_is_newest_first_and_gives_metadata_only_when_asked() throws Exception {
        Message.Metadata metadata = new Message.Metadata();
        metadata.setEventType("delivery");
        metadata.setEventPayload(Map.of("row", "42"));
        api.chatPostMessage(r -> r.channel(SALES).text("one").metadata(metadata));
        String second = api.chatPostMessage(r -> r.channel(SALES).text("two")).getTs();
        api.chatPostMessage(r -> r.channel(SALES).text("in the thread").threadTs(second));

        ConversationsHistoryResponse history =
                api.conversationsHistory(r -> r.channel(SALES).includeAllMetadata(true));
        assertThat(history.getMessages()).extracting(Message::getText).containsExactly("two", "one");
        assertThat(history.getMessages().get(1).getMetadata().getEventPayload()).containsEntry("row", "42");
        assertThat(api.conversationsHistory(r -> r.channel(SALES))
                        .getMessages()
                        .get(1)
                        .getMetadata())
                .isNull();
        assertThat(api.conversationsHistory(r -> r.channel(SALES).oldest(second))
                        .getMessages())
                .isEmpty();
        assertThat(api.conversationsReplies(r -> r.channel(SALES).ts(second)).getMessages())
                .extracting(Message::getText)
                .containsExactly("two", "in the thread");
        assertThat(api.conversationsHistory(r -> r.channel(RANDOM)).getError()).isEqualTo("not_in_channel");
    }
}

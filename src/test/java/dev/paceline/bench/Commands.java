package dev.paceline.bench;

import dev.paceline.slack.Signature;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;

/** Slash commands as Slack sends them, signed beforehand; each has a trigger of its own. */
final class Commands {
    static final String TEAM = "T1";
    static final String SECRET = "bench-signing-secret";
    static final int MEMBERS = 1000;

    /** What a rep types, with a handful of accounts. */
    private static final List<String> LOG = List.of(
            "3 calls Acme",
            "call Globex",
            "2 demos Initech -- wants a trial",
            "5 e-mails Acme yesterday",
            "visit Hooli 45m",
            "qualified proposal Umbrella");

    private final Signature signature;
    private final Clock clock;
    private int triggers;

    Commands(Clock clock) {
        this.clock = clock;
        this.signature = new Signature(SECRET, clock);
    }

    static String user(int member) {
        return "U" + (10_000 + member);
    }

    List<byte[]> logs(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> signed("log", LOG.get(i % LOG.size()), user(i % MEMBERS)))
                .toList();
    }

    /** The same command by the first of the members, in turn. */
    List<byte[]> asked(String command, String text, int count, int members) {
        return IntStream.range(0, count)
                .mapToObj(i -> signed(command, text, user(i % members)))
                .toList();
    }

    private byte[] signed(String command, String text, String user) {
        byte[] body = ("token=x&team_id=" + TEAM + "&team_domain=bench&channel_id=C1&channel_name=sales&user_id=" + user
                        + "&user_name=" + user + "&command=%2F" + command + "&text="
                        + URLEncoder.encode(text, StandardCharsets.UTF_8)
                        + "&api_app_id=A1&is_enterprise_install=false&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2F1"
                        + "&trigger_id=" + ++triggers + "." + clock.millis() + ".bench")
                .getBytes(StandardCharsets.UTF_8);
        String timestamp = String.valueOf(clock.instant().getEpochSecond());
        byte[] head = ("POST /slack/events HTTP/1.1\r\nHost: 127.0.0.1\r\nUser-Agent: Slackbot 1.0\r\nAccept: */*\r\n"
                        + "Content-Type: application/x-www-form-urlencoded\r\nX-Slack-Request-Timestamp: " + timestamp
                        + "\r\nX-Slack-Signature: " + signature.sign(body, timestamp) + "\r\nContent-Length: "
                        + body.length + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] request = new byte[head.length + body.length];
        System.arraycopy(head, 0, request, 0, head.length);
        System.arraycopy(body, 0, request, head.length, body.length);
        return request;
    }
}

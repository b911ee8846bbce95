package dev.paceline.sandbox;

import java.util.List;

/** Slack says no: {@code code} is Slack's error, {@code messages} its {@code response_metadata.messages}. */
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String code;
    private final transient List<String> messages;

    Refused(String code, List<String> messages) {
        super(messages.isEmpty() ? code : code + " " + messages);
        this.code = code;
        this.messages = messages;
    }

    Refused(String code) {
        this(code, List.of());
    }

    String code() {
        return code;
    }

    List<String> messages() {
        return messages;
    }
}

package dev.paceline.slack;

import com.slack.api.model.block.LayoutBlock;
import java.util.List;
import java.util.stream.Stream;

/**
 * A message: its blocks, and {@code text} for notifications and screen readers.
 *
 * @param text as people read it; escaped when it is sent
 */
public record Message(String text, List<LayoutBlock> blocks) {
    /** This one, and another beneath it. */
    Message and(Message other) {
        return new Message(
                text, Stream.concat(blocks.stream(), other.blocks.stream()).toList());
    }
}

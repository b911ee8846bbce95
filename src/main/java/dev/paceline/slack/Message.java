package dev.paceline.slack;

import com.slack.api.model.block.LayoutBlock;
import java.util.List;

/**
 * A message: its blocks, and {@code text} for notifications and screen readers.
 *
 * @param text as people read it; escaped when it is sent
 */
public record Message(String text, List<LayoutBlock> blocks) {}

package dev.paceline.reminder.slack;

import dev.paceline.reminder.Duties;
import java.util.Optional;

/**
 * Duties of one kind, and where the card leads to. The actions are the feature's own and answer with a modal, or they would take the
 * card's place.
 *
 * @param open the action that shows it; its value is the duty's id
 * @param form the action whose form does it; its value is the duty's id; empty where {@link Duties#done} does
 */
public record Kind(Duties duties, String open, Optional<String> form) {}

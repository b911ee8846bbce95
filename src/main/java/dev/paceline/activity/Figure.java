package dev.paceline.activity;

import java.math.BigDecimal;

/** A number and how it was typed, which is how a refusal shows it. */
public record Figure(String typed, BigDecimal value) {}

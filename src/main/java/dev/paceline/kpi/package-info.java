/**
 * The KPI catalogue: pure functions of the facts that features supply through {@link dev.paceline.kpi.Source}. Knows no
 * feature. Entries: {@link dev.paceline.kpi.Kpi} and {@link dev.paceline.kpi.Figures}.
 */
@NullMarked
package dev.paceline.kpi;

import org.jspecify.annotations.NullMarked;

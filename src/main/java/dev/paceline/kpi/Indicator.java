package dev.paceline.kpi;

/** Whether a KPI tells what will come or what has been. */
public enum Indicator {
    LEAD,
    LAG
}

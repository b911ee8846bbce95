/** The figures of docs/performance.md, each beside its baseline. Entry: {@link dev.paceline.bench.Bench}. */
@NullMarked
package dev.paceline.bench;

import org.jspecify.annotations.NullMarked;

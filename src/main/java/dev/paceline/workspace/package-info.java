/** The workspace and its settings, each with the days for which it holds. Entry: {@link dev.paceline.workspace.Workspaces}. */
@NullMarked
package dev.paceline.workspace;

import org.jspecify.annotations.NullMarked;

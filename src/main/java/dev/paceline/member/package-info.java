/** Members and teams: who is who, and who is in which team on which day. Entry: {@link dev.paceline.member.Members}. */
@NullMarked
package dev.paceline.member;

import org.jspecify.annotations.NullMarked;

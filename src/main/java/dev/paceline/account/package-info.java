/** Accounts: one row a customer, however they are spelled. Entry: {@link dev.paceline.account.Accounts}. */
@NullMarked
package dev.paceline.account;

import org.jspecify.annotations.NullMarked;

package dev.paceline.review.slack;

import dev.paceline.account.Account;
import dev.paceline.account.Accounts;
import dev.paceline.coaching.ActionItem;
import dev.paceline.coaching.ActionItems;
import dev.paceline.review.Sheet;
import dev.paceline.shoutout.Shoutouts;
import dev.paceline.store.Tx;
import java.util.List;
import java.util.Map;

/** What a sheet refers to, as it stands where people wrote it. */
record Referred(Map<Long, Account> accounts, Map<Long, ActionItem> items, List<Shoutouts.Said> praise) {
    static Referred of(Tx tx, Sheet sheet) {
        return new Referred(
                Accounts.get(
                        tx,
                        sheet.wins().largest().stream().map(Sheet.Win::account).toList()),
                ActionItems.get(
                        tx, sheet.agreed().stream().map(Sheet.Agreed::item).toList()),
                Shoutouts.said(tx, sheet.praise().last()));
    }
}

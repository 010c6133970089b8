package auteur.infra.projection.segment;

import auteur.infra.projection.trouble.OperationRefused;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/// Splits and merges the shares of a processor. Whoever follows a changed segment finds its claim void at the next commit, and the new ones
/// are claimed as they stand: nobody has to be stopped.
public final class SegmentLayout {

    private static final int MOST = 16;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final CommonPosition common;

    public SegmentLayout(JdbcTemplate jdbc, TransactionTemplate transaction, CommonPosition common) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.common = common;
    }

    private record Share(int segment, int mask, long position) {

        /// The number of the one that it was split from, or that was split from it.
        int sibling() {
            return segment ^ ((mask + 1) >> 1);
        }
    }

    /// Gives half of a segment's keys to a new one.
    ///
    /// @throws OperationRefused when there is no such segment, or there are many already
    public void split(String processor, int segment) {
        transaction.executeWithoutResult(_ -> {
            var shares = locked(processor);
            var share = find(shares, segment);
            if (shares.size() >= MOST) {
                throw new OperationRefused(
                        String.format(Locale.ROOT, "%s has %d segments, and may have no more", processor, MOST));
            }
            var mask = share.mask() * 2 + 1;
            jdbc.update(
                    """
                            INSERT INTO runtime.segment (processor, segment, mask, position, hold_at, hold_until)
                            SELECT processor, ?, ?, position, hold_at, hold_until FROM runtime.segment
                            WHERE processor = ? AND segment = ?
                            """,
                    segment + share.mask() + 1,
                    mask,
                    processor,
                    segment);
            remask(processor, segment, mask);
        });
    }

    /// Takes a segment and its sibling together, where they stand at one position.
    ///
    /// @param note is run in the same transaction
    /// @throws OperationRefused when it has no sibling, or they do not get to one position in time
    public void merge(String processor, int segment, Runnable note) {
        var didMerge = common.whileThere(List.of(processor), _ -> transaction.executeWithoutResult(_ -> {
            mergeHere(processor, segment);
            note.run();
        }));
        if (!didMerge) {
            throw new OperationRefused("The segments of %s do not get to one position".formatted(processor));
        }
    }

    private void mergeHere(String processor, int segment) {
        var shares = locked(processor);
        var share = find(shares, segment);
        if (share.mask() == 0) {
            throw new OperationRefused("%s has one segment only".formatted(processor));
        }
        var sibling = find(shares, share.sibling());
        if (sibling.mask() != share.mask() || sibling.position() != share.position()) {
            throw new OperationRefused(String.format(Locale.ROOT,
                    "Segment %d of %s was split further; merge its parts first", sibling.segment(), processor));
        }
        jdbc.update(
                "DELETE FROM runtime.segment WHERE processor = ? AND segment = ?",
                processor,
                Math.max(share.segment(), sibling.segment()));
        remask(processor, Math.min(share.segment(), sibling.segment()), share.mask() >> 1);
    }

    private void remask(String processor, int segment, int mask) {
        jdbc.update(
                """
                        UPDATE runtime.segment SET mask = ?, fence = fence + 1, owner = NULL, claimed_until = NULL
                        WHERE processor = ? AND segment = ?
                        """,
                mask,
                processor,
                segment);
    }

    private List<Share> locked(String processor) {
        return jdbc.query(
                "SELECT segment, mask, position FROM runtime.segment WHERE processor = ? ORDER BY segment FOR UPDATE",
                (row, _) -> new Share(row.getInt("segment"), row.getInt("mask"), row.getLong("position")),
                processor);
    }

    private static Share find(List<Share> shares, int segment) {
        return shares.stream()
                .filter(share -> share.segment() == segment)
                .findFirst()
                .orElseThrow(() -> new OperationRefused("There is no segment " + segment));
    }
}

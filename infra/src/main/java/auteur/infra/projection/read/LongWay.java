package auteur.infra.projection.read;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/// Reads the log for one who is far from its end, without what does not matter there. What comes next is read and decoded while a batch is
/// at work, as it is known where each begins.
public final class LongWay {

    private static final int BATCHES_AHEAD = 2;

    private final Extracts log;
    private final Set<String> types;
    private final Deque<Reading> ahead = new ArrayDeque<>();

    public LongWay(Extracts log, Set<String> types) {
        this.log = log;
        this.types = types;
    }

    private record Reading(long after, long upTo, FutureTask<Batch> batch) {}

    /// @param end how far it may go
    /// @param most how many positions further, at most
    public Batch nextAlone(long position, long end, int most) {
        ahead.clear();
        return log.between(position, Math.min(end, position + most), types);
    }

    /// The same, while others are read already.
    public Batch next(long position, long end, int most) throws InterruptedException {
        var first = ahead.peekFirst();
        if (first != null && (first.after() != position || first.upTo() > end)) {
            ahead.clear();
        }
        readAhead(position, end, most);
        var reading = ahead.removeFirst();
        readAhead(reading.upTo(), end, most);
        try {
            var batch = reading.batch().get();
            if (batch.position() < reading.upTo()) {
                ahead.addFirst(begin(batch.position(), reading.upTo()));
            }
            return batch;
        } catch (ExecutionException e) {
            ahead.clear();
            throw e.getCause() instanceof RuntimeException failure
                    ? failure
                    : new IllegalStateException("The log could not be read", e);
        }
    }

    private void readAhead(long position, long end, int most) {
        var last = ahead.peekLast();
        var from = last == null ? position : last.upTo();
        while (ahead.size() < BATCHES_AHEAD && from < end) {
            var upTo = Math.min(end, from + most);
            ahead.addLast(begin(from, upTo));
            from = upTo;
        }
    }

    private Reading begin(long after, long upTo) {
        var reading = new Reading(after, upTo, new FutureTask<>(() -> log.between(after, upTo, types)));
        Thread.ofPlatform().daemon().name("log-read-ahead").start(reading.batch());
        return reading;
    }
}

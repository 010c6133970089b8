package auteur.infra.asset;

import auteur.command.asset.shelf.StoreAway;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/// Tells what a failed call to a bucket means: that the store is away, or that this program is stopping.
final class StoreCalls {

    static final int NOT_FOUND = 404;
    static final int TAKEN = 412;

    private StoreCalls() {}

    static void run(String what, Runnable requests) {
        call(what, () -> {
            requests.run();
            return what;
        });
    }

    static <T> T call(String what, Supplier<T> request) {
        try {
            return request.get();
        } catch (AbortedException e) {
            throw interrupted(what, e);
        } catch (SdkException e) {
            if (Thread.currentThread().isInterrupted()) {
                throw interrupted(what, e);
            }
            throw new StoreAway(what + " failed", e);
        }
    }

    /// A key that is not there is an answer, a bucket that is not there is trouble.
    static boolean isNoKey(S3Exception failure) {
        return failure.statusCode() == NOT_FOUND
                && failure.awsErrorDetails() != null
                && "NoSuchKey".equals(failure.awsErrorDetails().errorCode());
    }

    private static IllegalStateException interrupted(String what, SdkException cause) {
        var interruption = new InterruptedException(what + " was interrupted");
        interruption.initCause(cause);
        return new IllegalStateException("The program is stopping; the work goes on when it runs again", interruption);
    }
}

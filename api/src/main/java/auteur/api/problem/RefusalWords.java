package auteur.api.problem;

/// What refusals of one type are called outside, by a bean of their context.
public interface RefusalWords<R extends RuntimeException> {

    Class<R> type();

    Problem of(R refusal);
}

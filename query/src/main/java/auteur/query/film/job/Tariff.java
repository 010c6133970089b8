package auteur.query.film.job;

/// What a film costs, in the smallest unit of the currency.
final class Tariff {

    static final String ENGINE = "animatic";

    /// The engine is part of the program: what it draws and renders is paid to nobody.
    static final long COST = 0;

    private Tariff() {}
}

package auteur.infra.projection.build;

import auteur.query.Projection;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;

/// What this program can run: each projection in its newest version, and in older ones whose code was kept.
public final class Codes {

    private final List<Code> all;

    public Codes(List<Projection> projections) {
        all = projections.stream().map(Code::of).toList();
    }

    public Collection<Code> newest() {
        var byVersion = Comparator.<Code>comparingInt(code -> code.projection().version());
        return all.stream()
                .collect(Collectors.toMap(Code::name, code -> code, BinaryOperator.maxBy(byVersion)))
                .values();
    }

    Optional<Code> newest(String projection) {
        return newest().stream().filter(code -> code.name().equals(projection)).findFirst();
    }

    public Optional<Code> of(Build build) {
        return all.stream().filter(code -> code.made(build)).findFirst();
    }
}

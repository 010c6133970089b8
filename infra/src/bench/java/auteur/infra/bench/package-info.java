/// Measurements of the program as it runs, started by hand only: `mvn -Pbench verify`.
@NullMarked
package auteur.infra.bench;

import org.jspecify.annotations.NullMarked;

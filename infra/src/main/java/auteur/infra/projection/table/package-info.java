/// The tables of a build: how they are declared, written, compared and shown to readers.
@NullMarked
package auteur.infra.projection.table;

import org.jspecify.annotations.NullMarked;

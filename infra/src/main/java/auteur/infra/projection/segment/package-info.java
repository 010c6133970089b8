/// Shares of the log: who follows which, how far it has come, how they are split and merged.
@NullMarked
package auteur.infra.projection.segment;

import org.jspecify.annotations.NullMarked;

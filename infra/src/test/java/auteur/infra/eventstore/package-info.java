/// The log, alone: what it stores and how it behaves when many write.
@NullMarked
package auteur.infra.eventstore;

import org.jspecify.annotations.NullMarked;

/// What is seen from outside: health, meters, the state of the schemas, and whether a view has come far enough.
@NullMarked
package auteur.infra.projection.watch;

import org.jspecify.annotations.NullMarked;

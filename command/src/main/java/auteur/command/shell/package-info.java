/// The shells around deciders: what the framework sees of an aggregate.
@NullMarked
package auteur.command.shell;

import org.jspecify.annotations.NullMarked;

/// Long work in durable steps: each context brings its own, and a queue for them.
@NullMarked
package auteur.command.work;

import org.jspecify.annotations.NullMarked;

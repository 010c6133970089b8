/// The director job: its commands, events, stages and the rules between them.
@NullMarked
package auteur.command.film.job;

import org.jspecify.annotations.NullMarked;

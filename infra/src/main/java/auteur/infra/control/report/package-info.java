/// Answers what admins ask about the running program, from the tables it runs by.
@NullMarked
package auteur.infra.control.report;

import org.jspecify.annotations.NullMarked;

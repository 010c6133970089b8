/// Carries out what admins ask to be done to jobs and steps, and measures how those stand.
@NullMarked
package auteur.infra.control;

import org.jspecify.annotations.NullMarked;

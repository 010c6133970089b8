/// Carries out what admins ask to be done to processors, builds, jobs and steps, and measures how the work stands.
@NullMarked
package auteur.infra.control;

import org.jspecify.annotations.NullMarked;

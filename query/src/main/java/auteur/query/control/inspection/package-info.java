/// Watching the jobs and the work on them: what fails, what is stuck, and what each job has been through.
@NullMarked
package auteur.query.control.inspection;

import org.jspecify.annotations.NullMarked;

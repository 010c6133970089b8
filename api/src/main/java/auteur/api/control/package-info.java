/// What an admin can see, and ask for with a reason.
@NullMarked
package auteur.api.control;

import org.jspecify.annotations.NullMarked;

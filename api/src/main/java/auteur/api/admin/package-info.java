/// What an admin can see, and ask for with a reason.
@NullMarked
package auteur.api.admin;

import org.jspecify.annotations.NullMarked;

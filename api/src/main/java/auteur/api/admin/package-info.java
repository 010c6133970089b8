/// What an admin can see and do.
@NullMarked
package auteur.api.admin;

import org.jspecify.annotations.NullMarked;

/// The caller's creative profile over HTTP.
@NullMarked
package auteur.api.profile;

import org.jspecify.annotations.NullMarked;

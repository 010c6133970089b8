/// The caller's creative profile over HTTP.
@NullMarked
package auteur.api.taste;

import org.jspecify.annotations.NullMarked;

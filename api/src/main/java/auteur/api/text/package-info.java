/// What counts as text from a client.
@NullMarked
package auteur.api.text;

import org.jspecify.annotations.NullMarked;

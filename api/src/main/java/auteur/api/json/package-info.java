/// How JSON of clients is read.
@NullMarked
package auteur.api.json;

import org.jspecify.annotations.NullMarked;

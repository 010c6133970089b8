/// Which requests come in at all: by which names the studio is reached, through which proxies, and from whose pages.
@NullMarked
package auteur.api.door;

import org.jspecify.annotations.NullMarked;

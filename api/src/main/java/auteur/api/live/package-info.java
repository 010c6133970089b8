/// Every committed event to those who may see it, over STOMP.
@NullMarked
package auteur.api.live;

import org.jspecify.annotations.NullMarked;

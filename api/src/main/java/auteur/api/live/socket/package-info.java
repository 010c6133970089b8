/// The STOMP server: sockets, frames, signs of life, what waits for whom, and limits. What can be heard it does not know.
@NullMarked
package auteur.api.live.socket;

import org.jspecify.annotations.NullMarked;

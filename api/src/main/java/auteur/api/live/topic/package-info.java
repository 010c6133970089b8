/// Topics: who listens, what they have missed, and what is sent to them.
@NullMarked
package auteur.api.live.topic;

import org.jspecify.annotations.NullMarked;

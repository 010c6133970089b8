/// Speaks: HTTP, WebSocket, login and authorization, the web UI.
@NullMarked
package auteur.api;

import org.jspecify.annotations.NullMarked;

/// The HTTP API as OpenAPI, browsable at `/docs`.
@NullMarked
package auteur.api.docs;

import org.jspecify.annotations.NullMarked;

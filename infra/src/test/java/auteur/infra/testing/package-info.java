/// What tests share: photographs, a client, the running program.
@NullMarked
package auteur.infra.testing;

import org.jspecify.annotations.NullMarked;

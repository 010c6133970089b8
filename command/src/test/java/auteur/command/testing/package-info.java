/// What tests of all contexts share.
@NullMarked
package auteur.command.testing;

import org.jspecify.annotations.NullMarked;

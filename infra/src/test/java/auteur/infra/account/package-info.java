@NullMarked
package auteur.infra.account;

import org.jspecify.annotations.NullMarked;

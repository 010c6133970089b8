/// The studio in a real Chromium, as creators use it.
@NullMarked
package auteur.infra.browser;

import org.jspecify.annotations.NullMarked;

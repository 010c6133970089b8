/// What admins ask of the program itself: each wish is recorded, with who, when and why.
@NullMarked
package auteur.command.control;

import org.jspecify.annotations.NullMarked;

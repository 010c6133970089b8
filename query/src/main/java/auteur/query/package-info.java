/// What is shown: one folder per view, each with its query, its record, its projection and its SQL.
@NullMarked
package auteur.query;

import org.jspecify.annotations.NullMarked;

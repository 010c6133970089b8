package auteur.query.film.scene;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A take that was replaced: an entry of the `regeneration_history` column.
///
/// @param take its number, from 0
/// @param at when it was replaced
record ReplacedTake(int take, String prompt, @JsonProperty("image_url") @Nullable String imageUrl, Instant at) {}

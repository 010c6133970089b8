package auteur.command.direction;

import com.fasterxml.jackson.annotation.JsonProperty;

/// A dimension of style. Each runs from -1 (its opposite) over 0 (indifferent) to 1 (all of it).
public enum Trait {
    @JsonProperty("warmth")
    WARMTH("warm light", "cool light"), @JsonProperty("contrast")
    CONTRAST("deep contrast", "soft contrast"), @JsonProperty("motion")
    MOTION("a moving camera", "a still camera"), @JsonProperty("density")
    DENSITY("crowded frames", "sparse frames"), @JsonProperty("realism")
    REALISM("plain realism", "stylisation"), @JsonProperty("pace")
    PACE("quick cutting", "long takes");

    private final String high;
    private final String low;

    Trait(String high, String low) {
        this.high = high;
        this.low = low;
    }

    /// Its place, from 0, in vectors of numbers.
    @SuppressWarnings("EnumOrdinal")
    public int index() {
        return ordinal();
    }

    /// What a value of that sign is called in a sentence.
    public String leaning(double value) {
        return value < 0 ? low : high;
    }
}

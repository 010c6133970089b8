package auteur.command.asset;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonCreator.Mode;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/// Identifies a stored media file. Name-based within its job, so that work done twice stores one file.
public record AssetId(@JsonValue UUID value) {

    @JsonCreator(mode = Mode.DELEGATING)
    public AssetId {}

    @Override
    public String toString() {
        return value.toString();
    }
}

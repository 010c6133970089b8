package auteur.query.asset;

import auteur.command.asset.AssetType;
import java.util.Locale;

/// The names of asset types in the table.
final class AssetTypes {

    private AssetTypes() {}

    static String nameOf(AssetType type) {
        return type.name().toLowerCase(Locale.ROOT);
    }

    static AssetType named(String name) {
        return AssetType.valueOf(name.toUpperCase(Locale.ROOT));
    }
}

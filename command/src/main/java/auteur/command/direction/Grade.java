package auteur.command.direction;

/// A colour grade in the terms of a colourist.
///
/// @param exposure in stops, -1 to 1
/// @param contrast factor around mid-grey, 0.5 to 2
/// @param saturation factor, 0 (monochrome) to 2
/// @param temperature -1 (cool) to 1 (warm)
/// @param shadowTint colour that the shadows lean to, `#rrggbb`
/// @param highlightTint colour that the highlights lean to, `#rrggbb`
/// @param tint how strongly shadows and highlights lean, 0 to 1
/// @param vignette darkening of the corners, 0 to 1
/// @param grain strength of film grain, 0 to 1
public record Grade(
        double exposure,
        double contrast,
        double saturation,
        double temperature,
        String shadowTint,
        String highlightTint,
        double tint,
        double vignette,
        double grain) {}
